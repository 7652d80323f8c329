import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { configurations } from '../../src/build/serving/configurations.ts';
import type { SiteRules } from '../../src/domain/serving/site-rules.ts';
import { ask } from './asking.ts';
import { libraryPath } from './packages.ts';

/** How one kind of server is started with the generated configuration. */
export interface Kind {
  name: string;
  program: string;
  versionFlag: string[];
  version: RegExp;
  /** Writes what it needs into `folder`; returns the program's parameters. `root` holds the unpacked packages, `documents` the site. */
  configure: (at: { root: string; folder: string; documents: string; port: number; base: string; files: Map<string, string> }) => string[];
}

const modulesOf = (root: string, folder: string, names: string) => names.split(' ').map((name) => `LoadModule ${name}_module ${join(root, 'usr/lib/apache2/modules', `mod_${name}.so`)}`).join('\n') + `\nPidFile ${folder}/httpd.pid`;

export const kinds: Kind[] = [
  {
    name: 'Apache',
    program: 'usr/sbin/apache2',
    versionFlag: ['-v'],
    version: /Apache\/(\S+)/,
    configure: ({ root, folder, documents, port, base, files }) => {
      writeFileSync(join(documents, base, '.htaccess'), files.get('apache.htaccess')!);
      const config = `ServerName localhost\nListen 127.0.0.1:${port}\nDefaultRuntimeDir ${folder}\n${modulesOf(root, folder, 'mpm_event authz_core mime dir headers rewrite setenvif')}\nTypesConfig /dev/null\nErrorLog ${folder}/log\nLogLevel warn\nDocumentRoot ${documents}\nAddLanguage de .de\nAddLanguage en .en\nAddType application/x-gzip .gz\n<Directory ${documents}>\nOptions FollowSymLinks\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>\n`;
      writeFileSync(join(folder, 'httpd.conf'), config);
      return ['-X', '-f', join(folder, 'httpd.conf')];
    },
  },
  {
    name: 'nginx',
    program: 'usr/sbin/nginx',
    versionFlag: ['-v'],
    version: /nginx\/(\S+)/,
    configure: ({ folder, documents, port, files }) => {
      writeFileSync(join(folder, 'http.conf'), files.get('nginx-http.conf')!);
      writeFileSync(join(folder, 'server.conf'), files.get('nginx-server.conf')!);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
      const config = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log;\nevents {}\nhttp { access_log off; ${temporary}\ninclude ${folder}/http.conf;\nserver { listen 127.0.0.1:${port}; server_name localhost; root ${documents};\ninclude ${folder}/server.conf; } }\n`;
      writeFileSync(join(folder, 'nginx.conf'), config);
      return ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'log')];
    },
  },
  {
    name: 'lighttpd',
    program: 'usr/sbin/lighttpd',
    versionFlag: ['-v'],
    version: /lighttpd\/(\S+)/,
    configure: ({ root, folder, documents, port, files }) => {
      writeFileSync(join(folder, 'site.conf'), files.get('lighttpd.conf')!);
      writeFileSync(join(folder, 'lighttpd.conf'), `server.bind = "127.0.0.1"\nserver.port = ${port}\nserver.document-root = "${documents}"\nserver.errorlog = "${folder}/log"\nserver.modules = ( "mod_indexfile", "mod_access" )\ninclude "${folder}/site.conf"\n`);
      return ['-D', '-f', join(folder, 'lighttpd.conf'), '-m', join(root, 'usr/lib/lighttpd')];
    },
  },
  {
    name: 'Caddy',
    program: 'usr/bin/caddy',
    versionFlag: ['version'],
    version: /^v?(\S+)/,
    configure: ({ folder, documents, port, files }) => {
      writeFileSync(join(folder, 'site.caddy'), files.get('caddy.conf')!);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\nhttp://localhost:${port} {\n\tbind 127.0.0.1\n\troot * ${documents}\n\timport ${folder}/site.caddy\n\trespond 404\n}\n`);
      return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

export const environmentOf = (root: string, folder: string): NodeJS.ProcessEnv => ({ PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, LD_LIBRARY_PATH: libraryPath(root) });

/** The version that a server says it has; `problem` says why it does not start here at all: a library of the system is missing. */
export function versionOf(kind: Kind, root: string): { version: string } | { problem: string } {
  const { stdout, stderr, error } = spawnSync(join(root, kind.program), kind.versionFlag, { encoding: 'utf8', env: environmentOf(root, '/tmp') });
  const found = kind.version.exec(`${stdout}${stderr}`)?.[1];
  return found === undefined ? { problem: `${kind.name} does not start: ${error?.message ?? stderr.trim()}` } : { version: found };
}

/**
 * Starts a server over the files of `site`, which it sees in the folder that the rules name, on a free port, without being root. Fails with the
 * server’s own words if it ends or does not answer within twenty seconds.
 */
export async function startServer(kind: Kind, root: string, site: string, rules: SiteRules, folder: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const documents = join(folder, 'documents');
  mkdirSync(join(documents, rules.base), { recursive: true });
  for (const name of readdirSync(site)) symlinkSync(join(site, name), join(documents, rules.base, name));
  const port = await freePort();
  const parameters = kind.configure({ root, folder, documents, port, base: rules.base, files: configurations(rules) });
  const server: ChildProcess = spawn(join(root, kind.program), parameters, { env: environmentOf(root, folder), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  server.stdout!.on('data', (text) => (said += text));
  server.stderr!.on('data', (text) => (said += text));
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(late);
  };
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(50)) {
    if (server.exitCode !== null) break;
    if (await ask(port, `${rules.base}favicon.svg`).then(({ status }) => status === 200, () => false)) return { port, stop };
  }
  await stop();
  const log = join(folder, 'log');
  throw new Error(`${kind.name} did not answer: ${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`.slice(0, 3000));
}
