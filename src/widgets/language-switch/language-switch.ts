/**
 * <language-switch>: leads to the same section in the other language. Expects one link to the twin page. Without script the link leads to the
 * page, and every heading has a link of its own.
 */
export class LanguageSwitchElement extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) throw new Error('<language-switch> expects a link');
    const page = link.href;
    const follow = () => (link.href = page + location.hash);
    follow();
    addEventListener('hashchange', follow);
  }
}

if (!customElements.get('language-switch')) customElements.define('language-switch', LanguageSwitchElement);
