import type { Answer } from './answer.ts';

interface Navigation {
  navigate(address: string, options: { state: unknown }): unknown;
}

/**
 * Follows a result so that the page it leads to marks what was searched, and coming back finds the search as it was. Both stand in the tab's history,
 * in no address and in no storage: nothing of it is sent or kept. Where the browser cannot do that, the link is a link.
 */
export function followWithWords(event: MouseEvent, answer: Answer, dialog: HTMLDialogElement | null | undefined): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-part="answer"] a[href]') : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const samePage = link.pathname === location.pathname && link.hash !== '';
  if (dialog && samePage) dialog.close();
  if (dialog) history.replaceState({ ...(history.state as object | null), search: { text: answer.text } }, '');
  const { navigation } = window as { navigation?: Navigation };
  if (!navigation || samePage) return;
  event.preventDefault();
  navigation.navigate(link.href, { state: { found: answer.words } });
}
