import { defineConfig, devices } from 'playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

/** CHROMIUM_PATH names the browser, SITE_FOLDER the built site (dist/ if unset). global-setup.ts serves it and names the address. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  globalTimeout: 45 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env['BROWSER_TOTALS'] ? [['json', { outputFile: process.env['BROWSER_TOTALS'] }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['SITE_ADDRESS'],
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] },
  },
  projects: [
    { name: 'with script', testIgnore: /without-script/ },
    { name: 'without script', testMatch: /(all-pages|without-script)\.spec\.ts/, use: { javaScriptEnabled: false } },
  ],
});
