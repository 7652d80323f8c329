import type { ReadmeWords } from '../../../src/domain/host-files/readme.ts';

/** Words for tests; the real ones come from content/strings. */
export const readmeWords: ReadmeWords = {
  title: { netbsd: 'NetBSD {release} as dom0 under Xen {xen}', freebsd: 'FreeBSD {release} as dom0 under Xen {xen}' },
  introduction: ['Edition {edition}. The files in the order in which they are used. Lists of commands are to be read and typed, not run: some steps wait for an answer, some for a reboot, and nobody knows the machine as well as the person before it.'],
  stepsTitle: 'Steps',
  steps: {
    'netbsd-before': 'Look at the hardware', 'netbsd-packages': 'Packages', 'netbsd-kernel': 'Kernel and hypervisor', 'netbsd-boot-cfg': 'Boot menu', 'netbsd-devices': 'Devices and scripts',
    'netbsd-fstab': 'kernfs', 'netbsd-rc-conf': 'Services', 'netbsd-ifconfig': 'Bridge {name}', 'netbsd-xl-conf': 'Default bridge', 'netbsd-first-boot': 'First boot', 'netbsd-disks': 'Disks',
    'netbsd-guest-kernels': 'Kernels of the guests', 'netbsd-start': 'Start', 'netbsd-autostart': 'Guests at boot',
    'freebsd-before': 'Look at the hardware', 'freebsd-packages': 'Packages', 'freebsd-loader-conf': 'Loader', 'freebsd-sysctl-conf': 'Wired memory', 'freebsd-login-conf': 'Locked memory',
    'freebsd-ttys': 'Console', 'freebsd-rc-conf': 'Services and network', 'freebsd-xl-conf': 'Default bridge', 'freebsd-first-boot': 'First boot', 'freebsd-disks': 'Disks',
    'freebsd-guest-kernels': 'Kernels of the guests', 'freebsd-start': 'Start', 'freebsd-autostart': 'Script for guests at boot', 'freebsd-autostart-rc-conf': 'Guests at boot', guest: 'The guest {name}',
  },
  places: { commands: '{file}: commands to type', lines: '{file}: lines to add to {path}', file: '{file}: copy to {path}', script: '{file}: copy to {path} and make it executable', incomplete: '{count} of {all} files are missing' },
  warningsTitle: 'Before you begin',
  warnings: ['Have a console that is not the network, and a backup.'],
};
