import { describeFinding, type Edit, type Finding, type FindingCode } from './finding-codes.ts';
import { unescapeText } from './quote-text.ts';

/** Reading stops after so many errors. */
export const problemLimit = 1000;

export interface Token {
  kind: 'name' | 'number' | 'text' | 'word' | '=' | '+=' | ',' | ';' | '[' | ']' | 'line' | 'end';
  text: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

/** A file as tokens, one at a time, and the errors found so far. */
export interface Lexer {
  token: Token;
  problems: Finding[];
  /** The planner's own comment without its sign, '' if there is none. */
  mark: string;
  next(): void;
  /** Leaves out the rest of the file. */
  stop(): void;
  report(code: FindingCode, line: number, values?: (string | number)[], edits?: Edit[]): void;
}

const wordRun = /(?:[^\s\0-\x1f\x7f,;=[\]#"'+]|\+(?!=))+/y;
const typographic = /[“”„‟«»][^“”„‟«»"\n]*[“”„‟«»"]?|[‘’‚‛][^‘’‚‛'\n]*[‘’‚‛']?/y;

/**
 * Takes a file apart as xl's lexer does (libxlu_cfg_l): blanks and comments separate, words and texts end on their line. A run of signs
 * that is neither a name nor a number is one `word`, which no grammar accepts. `token` is the first one after the first `next`.
 */
export function openLexer(text: string): Lexer {
  const problems: Finding[] = [];
  const lexer: Lexer = { token: { kind: 'line', text: '', start: 0, end: 0, line: 1, column: 1 }, problems, mark: '', next, report, stop };
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let dos = false;

  function stop(): void {
    at = text.length;
  }

  /** One error a line, as xl reports them; the corrections of several of one kind are gathered. */
  function report(code: FindingCode, where: number, values: (string | number)[] = [], edits: Edit[] = [], more: Partial<Finding> = {}): void {
    const last = problems.findLast((problem) => problem.code !== 'dos-line-ends');
    if (last?.line === where && last.severity === 'error') {
      if (last.code === code && last.edits) last.edits.push(...edits);
      return;
    }
    problems.push(describeFinding(code, where, values, { ...more, ...(edits.length > 0 ? { edits } : {}) }));
    if (problems.length < problemLimit) return;
    problems.push(describeFinding('too-many-errors', where, [problemLimit]));
    stop();
  }

  function take(kind: Token['kind'], end: number, value = text.slice(at, end)): void {
    lexer.token = { kind, text: value, start: at, end, line, column: at - lineStart + 1 };
    at = end;
  }

  /** A text in straight quotes; it ends on its line. */
  function takeText(quote: string): void {
    let end = at + 1;
    while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' && text[end + 1] !== '\n' ? 2 : 1;
    const closed = end < text.length && text[end] === quote;
    const raw = text.slice(at + 1, Math.min(end, text.length));
    const { value, bad, lost } = unescapeText(raw);
    if (!closed) report('text-not-closed', line);
    else if (bad) report('bad-escape', line, [bad]);
    else if (lost) report('lost-escape', line, [lost]);
    const control = closed ? /[\0-\x08\n-\x1f\x7f]/.exec(raw) : null;
    if (control) reportCharacter(control[0], at + 1 + control.index, control[0] === '\0' ? 'error' : 'warning');
    take('text', closed ? end + 1 : Math.min(end, text.length), value);
  }

  function reportCharacter(character: string, where: number, severity: Finding['severity'] = 'error'): void {
    const blank = /\p{Zs}/u.test(character) ? ' ' : '';
    const edits = blank || /[\u200b-\u200d\u2060\ufeff]/.test(character) ? [{ start: where, end: where + character.length, text: blank }] : [];
    report('control-character', line, [`U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`], edits, { severity });
  }

  function next(): void {
    for (;;) {
      const sign = text[at];
      if (sign === undefined) {
        lexer.token = { ...lexer.token, kind: 'end', text: '', start: at, end: at };
        return;
      }
      if (sign === ' ' || sign === '\t') at++;
      else if (sign === '\n') {
        take('line', at + 1);
        line++;
        lineStart = at;
        return;
      } else if (sign === '#') {
        const end = text.indexOf('\n', at);
        const comment = text.slice(at, end < 0 ? undefined : end);
        if (lexer.mark === '' && comment.startsWith('# bsdxen: ')) lexer.mark = comment.slice(10).replace(/\r$/, '');
        if (end < 0) report('comment-at-end', line, [], [{ start: text.length, end: text.length, text: '\n' }]);
        at = end < 0 ? text.length : end;
      } else if (sign === '"' || sign === "'") return takeText(sign);
      else if (sign === '\r' && text[at + 1] === '\n') {
        if (!dos) problems.push(describeFinding('dos-line-ends', line));
        dos = true;
        at++;
      } else if (sign === '+' && text[at + 1] === '=') return take('+=', at + 2);
      else if ('=,;[]'.includes(sign)) return take(sign as Token['kind'], at + 1);
      else {
        typographic.lastIndex = wordRun.lastIndex = at;
        const quoted = typographic.exec(text)?.[0];
        if (quoted !== undefined) {
          const straight = /[“”„‟«»]/.test(quoted[0]!) ? '"' : "'";
          const end = at + quoted.length;
          const closed = quoted.length > 1 && /[“”„‟«»"‘’‚‛']$/.test(quoted);
          const clean = closed && !/["'\\]/.test(quoted.slice(1, -1));
          report('typographic-quotes', line, [], clean ? [{ start: at, end: at + 1, text: straight }, { start: end - 1, end, text: straight }] : []);
          return take('text', end, quoted.slice(1, closed ? -1 : undefined));
        }
        const word = wordRun.exec(text)?.[0];
        if (word !== undefined) return take(/^[a-z][._0-9a-z]*$/.test(word) ? 'name' : /^[0-9][0-9a-fx]*$/.test(word) ? 'number' : 'word', at + word.length);
        if (at === 0 && sign === '\ufeff') report('byte-order-mark', 1, [], [{ start: 0, end: 1, text: '' }]);
        else reportCharacter(sign, at);
        at++;
      }
    }
  }

  return lexer;
}
