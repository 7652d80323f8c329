import type { Plan } from '../plan/plan.ts';
import { because } from './compose.ts';
import { emitNetbsdFetch } from './guest-kernels.ts';
import { emitCount, emitSeries, emitWord } from './quote.ts';

/** Kernel of dom0 on the root file system: PV takes the release's, PVH one that the reader has built (netbsd/dom0-pvh-kernel). */
const dom0Kernel = { pv: 'netbsd-XEN3_DOM0', pvh: 'netbsd-PVH_DOM0' } as const;

/** Commands that put kernel and hypervisor on the root file system and save boot.cfg. */
export function emitKernelCommands({ host }: Plan): string[] {
  const fetch =
    host.mode === 'pv'
      ? [
          because('netbsd/dom0-kernel-file'),
          'cd /root',
          ...emitNetbsdFetch('netbsd', host.release, 'amd64', [`${dom0Kernel.pv}.gz`]),
          '# go on only if the two checksums agree',
          `gunzip -c ${dom0Kernel.pv}.gz > /${dom0Kernel.pv}`,
        ]
      : [
          because('netbsd/dom0-pvh', 'netbsd/dom0-pvh-kernel', 'xen/pvh-dom0-iommu'),
          '# no kernel of a release fits: build a copy of GENERIC in which the lines for a dom0 are active,',
          `# and copy its kernel to /${dom0Kernel.pvh}`,
        ];
  return [
    ...fetch,
    because('netbsd/hypervisor-files'),
    `cp /usr/pkg/xen${emitSeries(host.xen)}-kernel/xen.gz /xen.gz`,
    `ls -l /netbsd /${dom0Kernel[host.mode]} /xen.gz`,
    '# before boot.cfg is changed',
    'cp -p /boot.cfg /boot.cfg.before-xen',
  ];
}

/** Number of the entry "Xen" in the menu, counted from 1. */
export const xenEntry = 3;

/** Menu lines of boot.cfg(5). Xen counts serial ports from com1, NetBSD from com0. */
export function emitBootLines({ host, dom0 }: Plan): string[] {
  const memory = emitCount(dom0.memory, 'the memory of dom0');
  const root = host.root === '' ? '' : ` bootdev=${emitWord(host.root, 'the root device')}`;
  const mode = host.mode === 'pvh' ? 'dom0=pvh ' : '';
  const xen = `multiboot /xen.gz ${mode}dom0_mem=${memory}M,max:${memory}M dom0_max_vcpus=${emitCount(dom0.vcpus, 'the vCPUs of dom0')}`;
  const entry = (title: string, kernel: string, hypervisor = ''): string => `menu=${title}:load /${dom0Kernel[host.mode]}${root} ${kernel};${xen}${hypervisor}`;
  return [
    '# in place of the lines menu, default and timeout of /boot.cfg; its other lines stay',
    // efiboot/boot.c, EFIBOOTCFG_FILENAME
    ...(host.firmware === 'uefi' ? ['# under UEFI the loader reads /EFI/NetBSD/boot.cfg of the EFI system partition instead, if there is one'] : []),
    because('netbsd/boot-order', 'netbsd/root-device', 'netbsd/serial-counting', 'xen/dom0-mem', ...(host.firmware === 'uefi' ? ['netbsd/boot-uefi-practice'] : [])),
    'menu=NetBSD without Xen:rndseed /var/db/entropy-file;boot netbsd',
    'menu=NetBSD without Xen, single user:rndseed /var/db/entropy-file;boot netbsd -s',
    entry('Xen', 'console=pc'),
    entry('Xen, dom0 single user', 'console=pc -s'),
    '# leave this one out without a serial port',
    entry('Xen, serial console', 'console=com0', ' console=com1 com1=115200,8n1'),
    'menu=Boot prompt:prompt',
    `# the first entry stays the choice until Xen has run for a while; then default=${xenEntry}, the entry "Xen"`,
    'default=1',
    'timeout=10',
  ];
}
