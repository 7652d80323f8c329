/**
 * Loads the planner when a reader begins to use it, or at once if the address holds a plan: until then the page is finished HTML of a blank
 * plan. What was pressed meanwhile is pressed again afterwards; what was typed is in the form.
 */
const planner = document.querySelector<HTMLElement>('domain-planner');
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'input', 'change'] as const;
const pressed: HTMLElement[] = [];
let loading: Promise<void> | undefined;

function remember(event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>('button[data-do]');
  if (button) pressed.push(button);
}

async function load(): Promise<void> {
  for (const sign of signs) planner?.removeEventListener(sign, start);
  await import('./domain-planner.ts');
  await customElements.whenDefined('domain-planner');
  await (planner as HTMLElement & { ready?: Promise<void> }).ready;
  planner?.removeEventListener('click', remember);
  for (const button of pressed) if (button.isConnected) button.click();
}

/** Loads once, whatever signs there are; if that fails, the page says so. */
function start(): void {
  loading ??= load().catch((error: unknown) => {
    const notice = planner!.querySelector<HTMLElement>('[data-part="notice"]');
    if (notice) notice.textContent = planner!.dataset['failed'] ?? '';
    throw error;
  });
}

if (planner) {
  planner.addEventListener('click', remember);
  if (location.hash.length > 1 && !document.getElementById(location.hash.slice(1))) start();
  else for (const sign of signs) planner.addEventListener(sign, start, { once: true, passive: true });
  addEventListener('hashchange', start, { once: true });
}
