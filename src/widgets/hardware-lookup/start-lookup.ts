/**
 * Loads the lookup when a reader begins to use it, or at once if the address asks something: until then the page is finished HTML. What was
 * typed or pasted meanwhile stays in the field and is answered afterwards.
 */
const lookup = document.querySelector<HTMLElement>('hardware-lookup');
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'input', 'paste', 'dragover'] as const;
let loading: Promise<unknown> | undefined;

/** Loads once, whatever signs there are; if that fails, the page says so and the next sign tries again. */
function start(): void {
  loading ??= import('./hardware-lookup.ts').catch((error: unknown) => {
    loading = undefined;
    const status = lookup!.querySelector<HTMLElement>('[data-part="status"]');
    if (status) status.textContent = lookup!.dataset['failed'] ?? '';
    throw error;
  });
}

if (lookup) {
  if (new URLSearchParams(location.search).has('q')) start();
  else for (const sign of signs) lookup.addEventListener(sign, start, { passive: true });
  // A reader who comes back finds the browser has kept what stood in the field.
  if (lookup.querySelector('textarea')?.value) start();
}

export {};
