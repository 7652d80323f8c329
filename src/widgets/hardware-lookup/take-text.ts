import { largestText } from '../../domain/hardware/reading.ts';

/** Characters from which a paste is put into the field by this script. */
const longPaste = 10_000;

/** Characters above which a text is held beside the field: laying out a megabyte stops a slow machine for a second. */
export const longestShown = 200_000;

/** Larger files are not read: text in UTF-16 has two bytes for each character. In bytes. */
const largestFile = 2 * largestText;

/**
 * Browsers put a long paste into a field line by line, which takes seconds; set at once it takes a moment. True if that was done; `too-large` if the
 * text was left in the clipboard, since nothing would read it; false if the browser is to do it.
 */
export function takePaste(event: ClipboardEvent, field: HTMLTextAreaElement): boolean | 'too-large' {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length < longPaste) return false;
  event.preventDefault();
  if (text.length > largestText) return 'too-large';
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  return true;
}

/** The text of a reader's file, in UTF-8 or, as Windows writes it, UTF-16. */
export async function readFile(file: File): Promise<string | { problem: 'too-large' }> {
  if (file.size > largestFile) return { problem: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const coding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(coding).decode(bytes);
  return text.length > largestText ? { problem: 'too-large' } : text;
}
