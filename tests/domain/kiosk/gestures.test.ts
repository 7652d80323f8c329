import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepOfKey, swipeOf } from '../../../src/widgets/booth-kiosk/gestures.ts';

const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => stepOfKey({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });
const swipe = (across: number, down: number, pointerType = 'touch') => swipeOf({ pointerType, pointerId: 1, clientX: 500, clientY: 300 }, { pointerId: 1, clientX: 500 + across, clientY: 300 + down });

test('arrows, the blank, and a presenter’s page up and down lead on and back', () => {
  assert.deepEqual(['ArrowRight', 'PageDown', ' ', 'ArrowLeft', 'PageUp', 'Home'].map((name) => key(name)), ['next', 'next', 'next', 'back', 'back', 'start']);
  assert.equal(key(' ', { shiftKey: true }), 'back');
});

test('other keys, and keys held together with Ctrl, Alt or Meta, are the browser’s', () => {
  for (const name of ['Enter', 'Tab', 'ArrowDown', 'a', 'F5']) assert.equal(key(name), undefined, name);
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) assert.equal(key('ArrowLeft', { [held]: true }), undefined, held);
});

test('a swipe goes to the side, far enough, by a finger', () => {
  assert.deepEqual([swipe(-120, 20), swipe(120, -20)], ['next', 'back']);
  assert.deepEqual([swipe(-40, 0), swipe(-100, 90), swipe(0, 200), swipe(-200, 0, 'mouse')], [undefined, undefined, undefined, undefined]);
  assert.equal(swipeOf({ pointerType: 'touch', pointerId: 1, clientX: 500, clientY: 0 }, { pointerId: 2, clientX: 300, clientY: 0 }), undefined, 'two fingers');
});
