import { bridgeDevice, configFolder } from '../plan/derive.ts';
import type { Plan } from '../plan/plan.ts';
import { because, type Composer } from './compose.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitWord } from './quote.ts';

export interface BridgeDevice {
  /** "bridge0" */
  device: string;
  /** Real interface, '' for an internal bridge. */
  uplink: string;
}

/** A real interface's name; letters, digits and underscores, as it becomes part of a variable of rc.conf (ifconfig.if(5)). */
function emitInterface(name: string): string {
  if (!/^[A-Za-z]\w*$/.test(name)) throw new RangeError(`no interface: ${JSON.stringify(name)}`);
  return name;
}

/** The bridges' devices in the order of the plan, each once. RangeError for a name that cannot be written. */
export function resolveBridges(plan: Plan): BridgeDevice[] {
  const devices = new Map<string, BridgeDevice>();
  for (const { name, uplink } of plan.bridges) {
    const device = emitWord(bridgeDevice(plan, name), 'the bridge');
    if (!/^bridge\d+$/.test(device)) throw new RangeError(`no bridge device: ${device}`);
    if (!devices.has(device)) devices.set(device, { device, uplink: uplink && emitInterface(uplink) });
  }
  return [...devices.values()];
}

/** The bridge to which the host itself belongs: the first with an uplink. */
export const hostBridge = (bridges: BridgeDevice[]): BridgeDevice | undefined => bridges.find((bridge) => bridge.uplink !== '');

/** xl.conf: the bridge of guests that name none; nothing without a bridge. */
export function emitXlConf(plan: Plan, compose: Composer): PlannedFile[] {
  const bridges = resolveBridges(plan);
  const bridge = hostBridge(bridges) ?? bridges[0];
  if (!bridge) return [];
  return [
    compose(`${plan.host.system}-xl-conf`, `${configFolder(plan)}/xl.conf`, [
      '# autoballoon stays "auto": with dom0_mem in the options of Xen, xl does not shrink dom0',
      because('xen/autoballoon', plan.host.system === 'netbsd' ? 'xen/xl-default-bridge' : 'freebsd/default-bridge'),
      `vif.default.bridge="${bridge.device}"`,
    ]),
  ];
}
