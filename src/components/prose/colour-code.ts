import { createHighlighter, createCssVariablesTheme } from 'shiki';

/** A piece of a line with the class that colours it, if any. */
export interface Token {
  text: string;
  look: string | undefined;
}

const theme = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--tk-' });
const highlighter = await createHighlighter({ themes: [theme], langs: ['shellscript', 'ini', 'python'] });

/** Colours code by grammar; each line as tokens whose `look` is one of keyword, string, comment, constant, function, parameter. */
export function colourCode(code: string, grammar: string): Token[][] {
  if (grammar === 'plaintext') return code.split('\n').map((line) => [{ text: line, look: undefined }]);
  return highlighter.codeToTokensBase(code, { lang: grammar as 'ini', theme }).map((line) =>
    line.map((token) => {
      const look = /^var\(--tk-(?:token-)?([a-z]+)/.exec(token.color ?? '')?.[1];
      return { text: token.content, look: look === 'foreground' ? undefined : look };
    }),
  );
}
