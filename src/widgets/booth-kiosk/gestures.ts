/** Where a key or a swipe leads. */
export type Step = 'next' | 'back' | 'start';

const keys: Record<string, Step> = { ArrowRight: 'next', PageDown: 'next', ' ': 'next', ArrowLeft: 'back', PageUp: 'back', Home: 'start' };

/** What a key means, those of a presenter’s remote included (page up and down); undefined for all others and together with Ctrl, Alt or Meta. */
export function stepOfKey({ key, shiftKey, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): Step | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  return shiftKey && key === ' ' ? 'back' : keys[key];
}

/** CSS pixels that a finger must travel to the side. */
const least = 60;

/** What a movement of one finger means: to the left is onward. Undefined for a mouse, for taps, and for what goes up or down rather than to the side. */
export function swipeOf(from: Pick<PointerEvent, 'pointerType' | 'pointerId' | 'clientX' | 'clientY'>, to: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY'>): Step | undefined {
  if (from.pointerType === 'mouse' || from.pointerId !== to.pointerId) return undefined;
  const across = to.clientX - from.clientX;
  if (Math.abs(across) < least || Math.abs(across) < 2 * Math.abs(to.clientY - from.clientY)) return undefined;
  return across < 0 ? 'next' : 'back';
}
