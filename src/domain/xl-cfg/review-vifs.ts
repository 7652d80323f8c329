import { splitParts } from './merge-settings.ts';
import { editInside, itemsOf, type ReviewContext } from './review-context.ts';
import { checkPart, listFree } from './review-values.ts';

const names = 'mac bridge type model ip script backend vifname rate devid mtu gatewaydev netdev accel forwarddev trusted untrusted vlan'.split(' ');
/** Parts that xl takes with the blanks around them. */
const blankless = new Set(['backend', 'bridge', 'model', 'script', 'vifname']);
const macForm = /^([\da-f]{2}:){5}[\da-f]{2}$/i;

/** Network interfaces: their parts, their addresses, and the bridge. */
export function checkVifs(context: ReviewContext): void {
  const { type, host, report } = context;
  const macs = new Set<string>();
  for (const item of itemsOf(context, 'vif')) {
    const { line } = item;
    const present = splitParts(item.text);
    const values = new Map(present.map(({ key, value }) => [key, value]));
    const free = listFree(names, present);
    for (const part of present) {
      const { key, value } = part;
      if (!names.includes(key) ? !key.startsWith('colo_') : value === undefined && !key.endsWith('trusted')) checkPart(context, 'vif', item, part, names, free);
      else if (key === 'netdev') report('old-setting', line, [key, 'gatewaydev'], { severity: 'warning' });
      else if (key === 'accel') report('ignored-setting', line, [key]);
      else if (key === 'type' && value !== 'vif' && value !== 'ioemu') report('value-unknown', line, [key, value!, 'vif, ioemu']);
      else if (key === 'rate' && !/^\d+[GMK]?[Bb]\/s(@\d+([mu]?s)?)?$/.test(value!)) report('value-form', line, [key, value!]);
      else if (blankless.has(key) && value !== value!.trim()) report('value-form', line, [key, value!], editInside(context, item, part.at + key.length + 1, value!.length, value!.trim()));
      else if ((key === 'mtu' || key === 'devid') && !/^\s*\d/.test(value!)) report('value-form', line, [key, value!]);
    }
    const mac = values.get('mac')?.trimEnd().toLowerCase();
    if (mac !== undefined && !macForm.test(mac)) report('mac-form', line, [mac]);
    else if (mac !== undefined) {
      if (Number.parseInt(mac[1]!, 16) % 2 === 1) report('mac-multicast', line, [mac]);
      if (macs.has(mac)) report('mac-twice', line, [mac]);
      macs.add(mac);
    }
    const meant = present.some(({ key }) => key.startsWith('br'));
    if (!meant && !values.has('script') && !values.has('backend')) report('vif-without-bridge', line, [], host === 'unknown' ? {} : { severity: 'warning' });
    if (type !== 'hvm' && values.get('type') === 'ioemu') report('vif-emulated', line, [type]);
    else if (type !== 'hvm' && values.has('model')) report('vif-emulated', line, [type], { severity: 'hint' });
    for (const key of ['script', 'vifname']) if (host === 'netbsd' && type === 'hvm' && values.has(key)) report('vif-script', line, [key]);
  }
}
