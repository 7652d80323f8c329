import { openLexer, type Token } from './cfg-lexer.ts';
import { describeFinding, type Edit, type Finding } from './finding-codes.ts';
import { resolveMebibytes } from './read-number.ts';

/** Longest text that is read, in UTF-16 units. */
export const fileLimit = 1_048_576;
/** Lists in lists; xl's own settings need two levels. */
export const depthLimit = 32;

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

const python = new Set(['def', 'for', 'from', 'if', 'import', 'print', 'try', 'while']);

/**
 * Reads a guest file with the grammar of xl (libxlu_cfg): settings `key = value` and `key += value` that end at a line break or `;`,
 * comments, texts, numbers, lists over several lines. Never throws, takes time in proportion to the length, and goes on after an
 * error: what an erroneous line was meant to say is taken over where that is clear.
 */
export function parseCfg(text: string): ParsedCfg {
  const entries: CfgEntry[] = [];
  if (text.length > fileLimit) return { entries, problems: [describeFinding('file-too-big', 0, [fileLimit / 1_048_576])], mark: '' };
  const lexer = openLexer(text);
  const { problems, next, report } = lexer;
  /** Whether the list that was read last has no end. */
  let open = false;

  const isOver = (): boolean => lexer.token.kind === 'line' || lexer.token.kind === 'end' || lexer.token.kind === ';';

  function skipLine(): void {
    while (lexer.token.kind !== 'line' && lexer.token.kind !== 'end') next();
  }

  const make = (kind: CfgValue['kind'], from: Token, value = from.text, items: CfgValue[] = []): CfgValue => ({ kind, text: value, items, line: from.line, column: from.column, start: from.start, end: lexer.token.end });

  /** Words without quotes where a value is expected: what they were meant to be. */
  function readLoose(setting: string, inList: boolean): CfgValue {
    const from = lexer.token;
    let { end } = lexer.token;
    while (!isOver() && !(inList && (lexer.token.kind === ',' || lexer.token.kind === ']')) && lexer.token.kind !== '[') {
      end = lexer.token.end;
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
    const from = lexer.token;
    const items: CfgValue[] = [];
    if (depth > depthLimit) {
      report('too-deep', from.line, [depthLimit]);
      lexer.stop();
    }
    next();
    for (let separated = true; ; ) {
      if (lexer.token.kind === 'line') next();
      else if (lexer.token.kind === ']') {
        const list = make('list', from, '', items);
        next();
        return list;
      } else if (lexer.token.kind === 'end' || (lexer.token.column === keyColumn && lexer.token.kind === 'name' && /^[ \t]*\+?=/.test(text.slice(lexer.token.end, lexer.token.end + 40)))) {
        report('list-not-closed', lexer.token.line, [setting, from.line]);
        open = true;
        return { ...make('list', from, '', items), end: items.at(-1)?.end ?? from.end };
      } else if (lexer.token.kind === ',' && !separated) {
        separated = true;
        next();
      } else if (lexer.token.kind === 'text' || lexer.token.kind === 'number' || lexer.token.kind === '[' || lexer.token.kind === 'name' || lexer.token.kind === 'word') {
        if (!separated) report('comma-missing', lexer.token.line, [setting]);
        items.push(readValue(setting, keyColumn, depth)!);
        separated = false;
      } else {
        report('unexpected-text', lexer.token.line, [lexer.token.text]);
        next();
      }
    }
  }

  /** `depth` is 0 for the value of a setting. Undefined, with an error, if there is none. */
  function readValue(setting: string, keyColumn: number, depth: number): CfgValue | undefined {
    if (lexer.token.kind === '[') return readList(setting, keyColumn, depth + 1);
    const unit = lexer.token.kind === 'number' && /^[ \t]*[kmgt]i?b?(?![\w.])/i.exec(text.slice(lexer.token.end, lexer.token.end + 16));
    if (unit && resolveMebibytes(setting, lexer.token.text + unit[0].trim()) !== undefined) return readLoose(setting, depth > 0);
    if (lexer.token.kind === 'text' || lexer.token.kind === 'number') {
      const value = make(lexer.token.kind, lexer.token);
      next();
      return value;
    }
    if (lexer.token.kind === 'name' || lexer.token.kind === 'word') return readLoose(setting, depth > 0);
    if (isOver()) report('value-missing', lexer.token.line, [setting]);
    else report('unexpected-text', lexer.token.line, [lexer.token.text]);
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
  while (lexer.token.kind !== 'end') {
    if (isOver()) {
      next();
      continue;
    }
    const from = lexer.token;
    const key = readKey(from);
    next();
    const operator = lexer.token.kind;
    let value: CfgValue | undefined;
    if (key === undefined) skipLine();
    else if (operator === '=' || operator === '+=') {
      next();
      value = readValue(key, from.column, 0);
    } else if (python.has(key) && !isOver()) report('python-code', from.line, [key]);
    else report('equals-missing', from.line, [key]);
    if (value) entries.push({ key: key!, add: operator === '+=', value, line: from.line, column: from.column, start: from.start, keyEnd: from.end, end: value.end });
    if (value && !isOver() && !open) report(/^[-+*/%(.]/.test(lexer.token.text) ? 'python-code' : 'unexpected-text', lexer.token.line, [lexer.token.text]);
    if (!isOver() && !open) skipLine();
    open = false;
  }
  return { entries, problems, mark: lexer.mark };
}
