import { splitParts } from './merge-settings.ts';
import { itemsOf, numberOf, textOf, type ReviewContext } from './review-context.ts';

/** True for an address on which everybody can reach the screen: "0.0.0.0", "::", with or without a display number. */
const isEverywhere = (address: string | undefined): boolean => /^(0\.0\.0\.0|\[?::\]?|\*)(:\d*)?$/.test(address?.trim() ?? '');

/** VNC, SPICE and SDL: who can see the guest's screen. */
export function checkScreens(context: ReviewContext): void {
  const { settings, type, report } = context;
  const line = (key: string): number => settings.get(key)!.line;
  const listen = textOf(context, 'vnclisten');
  const shown = type === 'hvm' ? numberOf(context, 'vnc') !== 0 : type === 'pv' && itemsOf(context, 'vfb').length === 0 && Boolean(numberOf(context, 'vnc'));
  if (shown && isEverywhere(listen) && !textOf(context, 'vncpasswd')) report('vnc-exposed', line('vnclisten'), [listen!]);
  if (type === 'hvm' && listen?.includes(':') && numberOf(context, 'vncdisplay')) report('vnc-display-twice', line('vncdisplay'));
  for (const item of itemsOf(context, 'vfb')) {
    const parts = new Map(splitParts(item.text).map(({ key, value }) => [key, value]));
    if (!/^0/.test(parts.get('vnc') ?? '') && isEverywhere(parts.get('vnclisten')) && !parts.get('vncpasswd')) report('vnc-exposed', item.line, [parts.get('vnclisten')!]);
  }
  const spice = textOf(context, 'spicehost');
  if (numberOf(context, 'spice') && isEverywhere(spice) && (numberOf(context, 'spicedisable_ticketing') || !textOf(context, 'spicepasswd'))) report('spice-exposed', line('spicehost'), [spice!]);
  if (type !== 'pvh' && numberOf(context, 'sdl')) report('sdl-window', line('sdl'));
  const wrong = type === 'hvm' ? /[^cdn]/.exec(textOf(context, 'boot') ?? '')?.[0] : undefined;
  if (wrong !== undefined) report('boot-letter', line('boot'), [wrong]);
}
