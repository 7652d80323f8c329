import { describeFinding, type Edit, type Finding, type FindingCode } from './finding-codes.ts';
import { unescapeText } from './quote-text.ts';
import { resolveMebibytes } from './read-number.ts';

/** Longest text that is read, in UTF-16 units. */
export const fileLimit = 1_048_576;
/** Lists in lists; xl's own settings need two levels. */
export const depthLimit = 32;
/** Reading stops after so many errors. */
export const problemLimit = 1000;

export interface CfgValue {
  kind: 'text' | 'number' | 'list';
  /** As xl sees it: without quotes and escapes; '' for a list. */
  text: string;
  items: CfgValue[];
  line: number;
  column: number;
  /** Offsets in the file, quotes and brackets included; `end` exclusive. */
  start: number;
  end: number;
}

export interface CfgEntry {
  /** In lower case, whatever the file has. */
  key: string;
  /** `+=` */
  add: boolean;
  value: CfgValue;
  line: number;
  column: number;
  start: number;
  keyEnd: number;
  end: number;
}

export interface ParsedCfg {
  entries: CfgEntry[];
  /** What xl's lexer or grammar refuses, in the order of the file; at most one a line. */
  problems: Finding[];
  /** The planner's own comment without its sign, '' if there is none. */
  mark: string;
}

interface Token {
  kind: 'name' | 'number' | 'text' | 'word' | '=' | '+=' | ',' | ';' | '[' | ']' | 'line' | 'end';
  text: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

const wordRun = /(?:[^\s\0-\x1f\x7f,;=[\]#"'+]|\+(?!=))+/y;
const typographic = /[“”„‟«»][^“”„‟«»"\n]*[“”„‟«»"]?|[‘’‚‛][^‘’‚‛'\n]*[‘’‚‛']?/y;
const python = new Set(['def', 'for', 'from', 'if', 'import', 'print', 'try', 'while']);

/**
 * Reads a guest file with the grammar of xl (libxlu_cfg): settings `key = value` and `key += value` that end at a line break or `;`,
 * comments, texts, numbers, lists over several lines. Never throws, takes time in proportion to the length, and goes on after an
 * error: what an erroneous line was meant to say is taken over where that is clear.
 */
export function parseCfg(text: string): ParsedCfg {
  const entries: CfgEntry[] = [];
  const problems: Finding[] = [];
  const parsed: ParsedCfg = { entries, problems, mark: '' };
  if (text.length > fileLimit) {
    problems.push(describeFinding('file-too-big', 0, [fileLimit / 1_048_576]));
    return parsed;
  }
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let token: Token = { kind: 'line', text: '', start: 0, end: 0, line: 1, column: 1 };
  let dos = false;
  /** Whether the list that was read last has no end. */
  let open = false;

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
    at = text.length;
  }

  function take(kind: Token['kind'], end: number, value = text.slice(at, end)): void {
    token = { kind, text: value, start: at, end, line, column: at - lineStart + 1 };
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
        token = { ...token, kind: 'end', text: '', start: at, end: at };
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
        if (parsed.mark === '' && comment.startsWith('# bsdxen: ')) parsed.mark = comment.slice(10).replace(/\r$/, '');
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

  const isOver = (): boolean => token.kind === 'line' || token.kind === 'end' || token.kind === ';';

  function skipLine(): void {
    while (token.kind !== 'line' && token.kind !== 'end') next();
  }

  const make = (kind: CfgValue['kind'], from: Token, value = from.text, items: CfgValue[] = []): CfgValue => ({ kind, text: value, items, line: from.line, column: from.column, start: from.start, end: token.end });

  /** Words without quotes where a value is expected: what they were meant to be. */
  function readLoose(setting: string, inList: boolean): CfgValue {
    const from = token;
    let { end } = token;
    while (!isOver() && !(inList && (token.kind === ',' || token.kind === ']')) && token.kind !== '[') {
      end = token.end;
      next();
    }
    const written = text.slice(from.start, end);
    const value: CfgValue = { ...make('text', from, written), end };
    const edit = (replacement: string): Edit[] => [{ start: from.start, end, text: replacement }];
    const mebibytes = resolveMebibytes(setting, written);
    if (/^(true|yes|on|false|no|off)$/i.test(written)) {
      value.text = /^(true|yes|on)$/i.test(written) ? '1' : '0';
      report('boolean-word', from.line, [setting, written, value.text], edit(value.text));
    } else if (mebibytes !== undefined) {
      value.text = String(mebibytes);
      report('number-unit', from.line, [setting, written, value.text], edit(value.text));
    } else if (/^[-+.]?\d/.test(written)) report('not-a-number', from.line, [setting, written]);
    else if (/[()]/.test(written)) report('python-code', from.line, [written]);
    else report('unquoted-text', from.line, [setting, written], /["'\\\0-\x1f]/.test(written) ? [] : edit(`"${written}"`));
    return value;
  }

  function readList(setting: string, keyColumn: number, depth: number): CfgValue {
    const from = token;
    const items: CfgValue[] = [];
    if (depth > depthLimit) {
      report('too-deep', from.line, [depthLimit]);
      at = text.length;
    }
    next();
    for (let separated = true; ; ) {
      if (token.kind === 'line') next();
      else if (token.kind === ']') {
        const list = make('list', from, '', items);
        next();
        return list;
      } else if (token.kind === 'end' || (token.column === keyColumn && token.kind === 'name' && /^[ \t]*\+?=/.test(text.slice(token.end, token.end + 40)))) {
        report('list-not-closed', token.line, [setting, from.line]);
        open = true;
        return { ...make('list', from, '', items), end: items.at(-1)?.end ?? from.end };
      } else if (token.kind === ',' && !separated) {
        separated = true;
        next();
      } else if (token.kind === 'text' || token.kind === 'number' || token.kind === '[' || token.kind === 'name' || token.kind === 'word') {
        if (!separated) report('comma-missing', token.line, [setting]);
        items.push(readValue(setting, keyColumn, depth)!);
        separated = false;
      } else {
        report('unexpected-text', token.line, [token.text]);
        next();
      }
    }
  }

  /** `depth` is 0 for the value of a setting. Undefined, with an error, if there is none. */
  function readValue(setting: string, keyColumn: number, depth: number): CfgValue | undefined {
    if (token.kind === '[') return readList(setting, keyColumn, depth + 1);
    if (token.kind === 'text' || token.kind === 'number') {
      const value = make(token.kind, token);
      next();
      return value;
    }
    if (token.kind === 'name' || token.kind === 'word') return readLoose(setting, depth > 0);
    if (isOver()) report('value-missing', token.line, [setting]);
    else report('unexpected-text', token.line, [token.text]);
    return undefined;
  }

  /** The key of a setting in lower case; undefined, with an error, if there is none. */
  function readKey(from: Token): string | undefined {
    const edit = (key: string): Edit[] => [{ start: from.start, end: from.end, text: key }];
    const lower = from.text.toLowerCase();
    if (from.kind === 'name') return lower;
    if (from.kind === 'word' && /^[a-z][._0-9a-z]*$/.test(lower)) report('key-capitals', from.line, [from.text, lower], edit(lower));
    else if ((from.kind === 'word' || from.kind === 'text') && /^[a-z][\w.-]*$/.test(lower)) report('key-form', from.line, [from.text], edit(lower.replaceAll('-', '_')));
    else if (/^\w+:$/.test(from.text)) report('equals-missing', from.line, [lower.slice(0, -1)]);
    else report('unexpected-text', from.line, [from.text]);
    return /^[a-z][\w.-]*$/.test(lower) ? lower.replaceAll('-', '_') : undefined;
  }

  next();
  while (token.kind !== 'end') {
    if (isOver()) {
      next();
      continue;
    }
    const from = token;
    const key = readKey(from);
    next();
    const operator = token.kind;
    let value: CfgValue | undefined;
    if (key === undefined) skipLine();
    else if (operator === '=' || operator === '+=') {
      next();
      value = readValue(key, from.column, 0);
    } else if (python.has(key) && !isOver()) report('python-code', from.line, [key]);
    else report('equals-missing', from.line, [key]);
    if (value) entries.push({ key: key!, add: operator === '+=', value, line: from.line, column: from.column, start: from.start, keyEnd: from.end, end: value.end });
    if (value && !isOver() && !open) report(/^[-+*/%(.]/.test(token.text) ? 'python-code' : 'unexpected-text', token.line, [token.text]);
    if (!isOver() && !open) skipLine();
    open = false;
  }
  return parsed;
}
