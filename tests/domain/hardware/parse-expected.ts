/**
 * What each text in tests/fixtures/machine-texts says: processor, family-model-stepping, computer, setting with its line, and each evidence with its
 * line. The texts are written for this test after the programs' sources and published outputs; hosts and serial numbers are invented.
 */
export interface ExpectedMachine {
  formats: string;
  brand?: string;
  fms?: string;
  computer?: string;
  setting: string;
  hypervisor?: string;
  evidence: string[];
}

export const expected: Record<string, { machines: ExpectedMachine[]; problems?: string }> = {
  'acpi-iasl': {
    machines: [
      {
        formats: 'acpi-tables',
        setting: 'unknown',
        evidence: ['iommu yes acpi @1'],
      },
    ],
    problems: 'no-processor',
  },
  'acpi-ls-ivrs': {
    machines: [
      {
        formats: 'acpi-tables',
        setting: 'unknown',
        evidence: ['iommu yes acpi @2'],
      },
    ],
    problems: 'no-processor',
  },
  'acpi-ls-without': {
    machines: [
      {
        formats: 'acpi-tables',
        setting: 'unknown',
        evidence: [],
      },
    ],
    problems: 'no-processor',
  },
  'acpidump-freebsd-dmar': {
    machines: [
      {
        formats: 'acpi-tables',
        setting: 'unknown',
        evidence: ['iommu yes acpi @31'],
      },
    ],
    problems: 'no-processor',
  },
  'ansi-and-fence': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @6',
        evidence: ['cx16 yes flags @6', 'lm64 yes flags @7', 'lm64 yes kernel @3', 'slat yes kernel @9', 'vt yes flags @8', 'vt yes kernel @9'],
      },
    ],
  },
  'contradiction': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: [
          'hap yes xen @13',
          'iommu no xen @34',
          'iommu yes xen @13',
          'lm64 yes kernel @5',
          'lm64 yes xen @20',
          'shadow yes xen @13',
          'slat yes xen @13',
          'vt yes xen @13',
        ],
      },
    ],
    problems: 'no-processor',
  },
  'dmidecode-lenovo': {
    machines: [
      {
        formats: 'dmidecode',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'LENOVO | ThinkPad X220 4291QT1',
        setting: 'unknown',
        evidence: [],
      },
    ],
  },
  'dmidecode-placeholders': {
    machines: [
      {
        formats: 'dmidecode',
        brand: 'AMD Ryzen 5 2600 Six-Core Processor',
        fms: '23-8-2',
        setting: 'unknown',
        evidence: [],
      },
    ],
  },
  'dragonfly-dmesg': {
    machines: [
      {
        formats: 'dragonfly-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5520 @ 2.27GHz',
        fms: '6-26-5',
        setting: 'bare @6',
        evidence: ['cx16 yes flags @6', 'lm64 yes flags @7', 'lm64 yes kernel @3', 'vt yes flags @6'],
      },
    ],
  },
  'freebsd-dmesg-amd-bare': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'iommu yes kernel @25',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt yes flags @14',
          'vt yes kernel @15',
        ],
      },
    ],
  },
  'freebsd-dmesg-amd-off': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD FX(tm)-8350 Eight-Core Processor',
        fms: '21-2-0',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt off kernel @15',
          'vt yes flags @14',
        ],
      },
    ],
  },
  'freebsd-dmesg-atom-n270-i386': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Atom(TM) CPU N270 @ 1.60GHz',
        fms: '6-28-2',
        setting: 'bare @12',
        evidence: ['cx16 no flags @12', 'lm64 no flags @13', 'vt no flags @12'],
      },
    ],
  },
  'freebsd-dmesg-bhyve-guest': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD EPYC 7302P 16-Core Processor',
        fms: '23-49-0',
        setting: 'guest @15',
        hypervisor: 'bhyve',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9'],
      },
    ],
  },
  'freebsd-dmesg-core2': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM)2 Duo CPU T7300 @ 2.00GHz',
        fms: '6-15-11',
        setting: 'bare @12',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'slat no kernel @15', 'vt yes flags @12', 'vt yes kernel @15'],
      },
    ],
  },
  'freebsd-dmesg-intel-bare': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt yes flags @12',
          'vt yes kernel @15',
        ],
      },
    ],
  },
  'freebsd-dmesg-intel-off': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt off kernel @15',
          'vt yes flags @12',
        ],
      },
    ],
  },
  'freebsd-dmesg-k8': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD Athlon(tm) 64 Processor 3200+',
        fms: '15-47-0',
        setting: 'bare @12',
        evidence: ['cx16 no flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'vt no flags @14'],
      },
    ],
  },
  'freebsd-dmesg-k8f': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD Athlon(tm) 64 X2 Dual Core Processor 4000+',
        fms: '15-107-1',
        setting: 'bare @12',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'slat no kernel @15', 'vt yes flags @14', 'vt yes kernel @15'],
      },
    ],
  },
  'freebsd-dmesg-kvm-guest': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @16',
        hypervisor: 'KVM',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9'],
      },
    ],
  },
  'freebsd-dmesg-n100': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) N100',
        fms: '6-190-0',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt yes flags @12',
          'vt yes kernel @15',
        ],
      },
    ],
  },
  'freebsd-dmesg-nehalem': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5520 @ 2.27GHz',
        fms: '6-26-5',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt yes flags @12',
          'vt yes kernel @15',
        ],
      },
    ],
  },
  'freebsd-dmesg-nested-vmx-guest': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @17',
        hypervisor: 'KVM',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'slat yes kernel @15', 'vt yes flags @12'],
      },
    ],
  },
  'freebsd-dmesg-northwood-i386': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Pentium(R) 4 CPU 2.80GHz',
        fms: '15-2-9',
        setting: 'bare @12',
        evidence: ['cx16 no flags @12', 'lm64 no flags @10', 'vt no flags @12'],
      },
    ],
  },
  'freebsd-dmesg-pentium-dual-core': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Pentium(R) Dual-Core CPU E5300 @ 2.60GHz',
        fms: '6-23-10',
        setting: 'bare @12',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'vt no flags @12'],
      },
    ],
  },
  'freebsd-dmesg-phi': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Xeon Phi(TM) CPU 7210 @ 1.30GHz',
        fms: '6-87-1',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt yes flags @12',
          'vt yes kernel @15',
        ],
      },
    ],
  },
  'freebsd-dmesg-prescott': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Pentium(R) 4 CPU 3.20GHz',
        fms: '15-4-3',
        setting: 'bare @12',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'vt no flags @12'],
      },
    ],
  },
  'freebsd-dmesg-via-nano': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'VIA Nano processor U2250@1300+MHz',
        fms: '6-15-8',
        setting: 'bare @12',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9', 'slat no kernel @15', 'vt yes flags @12', 'vt yes kernel @15'],
      },
    ],
  },
  'freebsd-dmesg-vmware-guest': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'guest @16',
        hypervisor: 'VMware',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @13', 'lm64 yes kernel @9'],
      },
    ],
  },
  'freebsd-dmesg-xen-dom0': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'pvh-dom0 @9',
        hypervisor: 'Xen',
        evidence: ['cx16 yes flags @13', 'lm64 yes flags @14', 'lm64 yes kernel @10'],
      },
    ],
  },
  'freebsd-dmesg-xen-hvm-guest': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'AMD GX-412TC SOC',
        fms: '22-48-1',
        setting: 'guest @27',
        hypervisor: 'Xen',
        evidence: ['cx16 yes flags @13', 'lm64 yes flags @14', 'lm64 yes kernel @10'],
      },
    ],
  },
  'freebsd-sysctl-guest': {
    machines: [
      {
        formats: 'sysctl',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        setting: 'guest @3',
        hypervisor: 'KVM',
        evidence: ['lm64 yes kernel @2'],
      },
    ],
  },
  'freebsd-sysctl-kenv': {
    machines: [
      {
        formats: 'sysctl',
        brand: 'AMD Opteron(tm) Processor 6128',
        computer: 'Supermicro | H8QG6',
        setting: 'unknown',
        evidence: ['lm64 yes kernel @3'],
      },
    ],
  },
  'freebsd-syslog': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'bare @7',
        evidence: ['cx16 yes flags @7', 'lm64 yes flags @8', 'lm64 yes kernel @4', 'slat yes kernel @10', 'vt yes flags @7', 'vt yes kernel @10'],
      },
    ],
  },
  'freebsd-two-boots': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @39',
          'lm64 yes flags @40',
          'lm64 yes kernel @36',
          'slat yes kernel @42',
          'vt yes flags @39',
          'vt yes kernel @42',
        ],
      },
    ],
  },
  'freebsd-verbose-vtx': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @18',
          'vt yes flags @12',
          'vt yes kernel @15',
        ],
      },
    ],
  },
  'join-dmesg-cpuctl-acpidump-xl': {
    machines: [
      {
        formats: 'netbsd-dmesg netbsd-cpuctl acpi-tables xl-info',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'bare @18',
        hypervisor: 'Xen',
        evidence: [
          'cx16 yes flags @40',
          'hap yes xen @93',
          'iommu yes acpi @15',
          'iommu yes xen @93',
          'lm64 yes flags @42',
          'lm64 yes kernel @6',
          'lm64 yes xen @100',
          'shadow yes xen @93',
          'slat yes xen @93',
          'vt yes flags @39',
          'vt yes xen @93',
        ],
      },
    ],
  },
  'join-dom0-lscpu-xl': {
    machines: [
      {
        formats: 'linux-cpuinfo xl-info',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'pv-dom0 @18',
        hypervisor: 'Xen',
        evidence: [
          'cx16 yes flags @18',
          'hap yes xen @62',
          'iommu yes xen @62',
          'lm64 yes flags @18',
          'lm64 yes kernel @54',
          'lm64 yes xen @69',
          'shadow yes xen @62',
          'slat yes xen @62',
          'vt yes xen @62',
        ],
      },
    ],
  },
  'line-numbers': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'LENOVO | 42915S5',
        setting: 'bare @17',
        evidence: [
          'cx16 yes flags @17',
          'iommu yes acpi @12',
          'lm64 yes flags @17',
          'lm64 yes kernel @2',
          'slat yes kernel @21',
          'vt yes flags @17',
          'vt yes kernel @21',
        ],
      },
    ],
  },
  'linux-cpuinfo-amd-bare': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'AMD FX(tm)-8350 Eight-Core Processor',
        fms: '21-2-0',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'slat yes flags @18', 'vt yes flags @18'],
      },
    ],
  },
  'linux-cpuinfo-atom-32-bit': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Atom(TM) CPU N270 @ 1.60GHz',
        fms: '6-28-2',
        setting: 'bare @18',
        evidence: ['cx16 no flags @18', 'lm64 no flags @18', 'vt no flags @18'],
      },
    ],
  },
  'linux-cpuinfo-atom-d525': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Atom(TM) CPU D525 @ 1.80GHz',
        fms: '6-28-10',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'vt no flags @18'],
      },
    ],
  },
  'linux-cpuinfo-core2': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Core(TM)2 Duo CPU T7300 @ 2.00GHz',
        fms: '6-15-11',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'slat no flags @18', 'vt yes flags @18'],
      },
    ],
  },
  'linux-cpuinfo-cut': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'unknown',
        evidence: ['lm64 yes flags @18', 'vt yes flags @18'],
      },
    ],
    problems: 'cut',
  },
  'linux-cpuinfo-intel-bare': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'slat yes flags @18', 'vt yes flags @18'],
      },
    ],
  },
  'linux-cpuinfo-intel-locked': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'vt no flags @18'],
      },
    ],
  },
  'linux-cpuinfo-k8-no-svm': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'AMD Athlon(tm) 64 Processor 3200+',
        fms: '15-47-0',
        setting: 'bare @18',
        evidence: ['cx16 no flags @18', 'lm64 yes flags @18', 'vt no flags @18'],
      },
    ],
  },
  'linux-cpuinfo-kvm-guest': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18'],
      },
    ],
  },
  'linux-cpuinfo-mail': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @21', 'lm64 yes flags @20', 'slat yes flags @23', 'vt yes flags @22'],
      },
    ],
  },
  'linux-cpuinfo-nehalem': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Xeon(R) CPU E5520 @ 2.27GHz',
        fms: '6-26-5',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'slat yes flags @18', 'vt yes flags @18'],
      },
    ],
  },
  'linux-cpuinfo-two-machines': {
    machines: [
      {
        formats: 'linux-cpuinfo',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @18',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'slat yes flags @18', 'vt yes flags @18'],
      },
      {
        formats: 'linux-cpuinfo',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @68',
        evidence: ['cx16 yes flags @68', 'lm64 yes flags @68', 'slat yes flags @68', 'vt yes flags @68'],
      },
    ],
    problems: 'several',
  },
  'linux-dmesg-amd-bare': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'AMD EPYC 7302P 16-Core Processor',
        fms: '23-49-0',
        computer: 'Supermicro | Super Server',
        setting: 'bare @6',
        evidence: ['iommu yes acpi @5', 'iommu yes kernel @8', 'lm64 yes kernel @1', 'slat yes kernel @9'],
      },
    ],
  },
  'linux-dmesg-ec2-guest': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'guest @4',
        hypervisor: 'Amazon EC2',
        evidence: ['lm64 yes kernel @1'],
      },
    ],
  },
  'linux-dmesg-intel-bare': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'LENOVO | 42915S5',
        setting: 'bare @8',
        evidence: ['iommu yes acpi @7', 'lm64 yes kernel @1'],
      },
    ],
  },
  'linux-dmesg-intel-off': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'Dell Inc. | OptiPlex 790',
        setting: 'bare @5',
        evidence: ['lm64 yes kernel @1', 'vt off kernel @7'],
      },
    ],
  },
  'linux-dmesg-kvm-guest': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @4',
        hypervisor: 'KVM',
        evidence: ['lm64 yes kernel @1'],
      },
    ],
  },
  'linux-dmesg-xen-hvm': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'AMD EPYC 7302P 16-Core Processor',
        fms: '23-49-0',
        setting: 'guest @5',
        hypervisor: 'Xen',
        evidence: ['lm64 yes kernel @1'],
      },
    ],
  },
  'linux-dmesg-xen-pv-dom0': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        computer: 'Dell Inc. | PowerEdge R720',
        setting: 'pv-dom0 @5',
        hypervisor: 'Xen',
        evidence: ['lm64 yes kernel @1'],
      },
    ],
  },
  'linux-dmesg-xen-pv-domu': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'AMD EPYC 7302P 16-Core Processor',
        fms: '23-49-0',
        setting: 'guest @4',
        hypervisor: 'Xen',
        evidence: ['lm64 yes kernel @1'],
      },
    ],
  },
  'linux-journal-kvm-off': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @2',
        evidence: ['lm64 yes kernel @1', 'vt off kernel @4'],
      },
    ],
  },
  'linux-journal': {
    machines: [
      {
        formats: 'linux-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'LENOVO | 42915S5',
        setting: 'bare @8',
        evidence: ['iommu yes acpi @7', 'lm64 yes kernel @1'],
      },
    ],
  },
  'linux-lscpu-de-amd': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @11',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1', 'slat yes flags @11', 'vt yes flags @11'],
      },
    ],
  },
  'linux-lscpu-de-vmware-guest': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'guest @11',
        hypervisor: 'VMware',
        evidence: ['lm64 yes flags @2', 'lm64 yes kernel @1'],
      },
    ],
  },
  'linux-lscpu-en-intel': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @11',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1', 'slat yes flags @11', 'vt yes flags @11'],
      },
    ],
  },
  'linux-lscpu-es-kvm-guest': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @12',
        hypervisor: 'KVM',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1'],
      },
    ],
  },
  'linux-lscpu-fr-intel': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel(R) N100',
        fms: '6-190-0',
        setting: 'bare @11',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1', 'slat yes flags @11', 'vt yes flags @11'],
      },
    ],
  },
  'linux-lscpu-ja-intel': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel(R) Xeon(R) CPU E5520 @ 2.27GHz',
        fms: '6-26-5',
        setting: 'bare @11',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1', 'slat yes flags @11', 'vt yes flags @11'],
      },
    ],
  },
  'linux-lscpu-terminal-wrap': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @11',
        evidence: ['cx16 yes flags @13', 'lm64 yes flags @2', 'lm64 yes kernel @1', 'slat yes flags @15', 'vt yes flags @14'],
      },
    ],
  },
  'linux-lscpu-xen-dom0': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'pv-dom0 @13',
        hypervisor: 'Xen',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1'],
      },
    ],
  },
  'linux-lscpu-xen-hvm': {
    machines: [
      {
        formats: 'linux-lscpu',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'guest @13',
        hypervisor: 'Xen',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @2', 'lm64 yes kernel @1'],
      },
    ],
  },
  'macos-sysctl': {
    machines: [
      {
        formats: 'sysctl',
        brand: 'Intel(R) Core(TM) i7-3720QM CPU @ 2.60GHz',
        fms: '6-58-9',
        setting: 'unknown',
        evidence: ['cx16 yes flags @5', 'lm64 yes flags @6', 'vt yes flags @5'],
      },
    ],
  },
  'markup-web-page': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @6',
        evidence: ['cx16 yes flags @6', 'lm64 yes flags @7', 'lm64 yes kernel @3', 'slat yes kernel @9', 'vt yes flags @6', 'vt yes kernel @9'],
      },
    ],
    problems: 'markup',
  },
  'name-computer': {
    machines: [
      {
        formats: 'cpu-name',
        brand: 'ThinkPad X220',
        setting: 'unknown',
        evidence: [],
      },
    ],
  },
  'name-in-neofetch': {
    machines: [
      {
        formats: 'cpu-name',
        brand: 'Intel i5-2520M @ 3.200GHz',
        setting: 'unknown',
        evidence: [],
      },
    ],
  },
  'name-one-line': {
    machines: [
      {
        formats: 'cpu-name',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        setting: 'unknown',
        evidence: [],
      },
    ],
  },
  'name-two': {
    machines: [
      {
        formats: 'cpu-name',
        brand: 'ThinkPad X220',
        setting: 'unknown',
        evidence: [],
      },
      {
        formats: 'cpu-name',
        brand: 'i5-2520M',
        setting: 'unknown',
        evidence: [],
      },
    ],
    problems: 'several',
  },
  'name-wmic': {
    machines: [
      {
        formats: 'cpu-name',
        brand: 'Intel(R) Core(TM) i7-4770 CPU @ 3.40GHz',
        setting: 'unknown',
        evidence: [],
      },
    ],
  },
  'netbsd-5-dmesg': {
    machines: [
      {
        formats: 'netbsd-dmesg netbsd-cpuctl',
        brand: 'Intel(R) Core(TM)2 Duo CPU T7300 @ 2.00GHz',
        fms: '6-15-11',
        setting: 'bare @8',
        evidence: ['cx16 yes flags @8', 'lm64 yes flags @9', 'lm64 yes kernel @2', 'vt yes flags @8'],
      },
    ],
  },
  'netbsd-cpuctl-32-bit': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'Intel(R) Pentium(R) M processor 1.73GHz',
        fms: '6-13-8',
        setting: 'bare @9',
        evidence: ['cx16 no flags @9', 'lm64 no flags @10', 'vt no flags @9'],
      },
    ],
  },
  'netbsd-cpuctl-amd-bare': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @8',
        evidence: ['cx16 yes flags @8', 'lm64 yes flags @10', 'slat yes flags @17', 'vt yes flags @11'],
      },
    ],
  },
  'netbsd-cpuctl-core2': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'Intel(R) Core(TM)2 Duo CPU T7300 @ 2.00GHz',
        fms: '6-15-11',
        setting: 'bare @9',
        evidence: ['cx16 yes flags @9', 'lm64 yes flags @11', 'vt yes flags @9'],
      },
    ],
  },
  'netbsd-cpuctl-intel-bare': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @10',
        evidence: ['cx16 yes flags @11', 'lm64 yes flags @13', 'vt yes flags @10'],
      },
    ],
  },
  'netbsd-cpuctl-k8-no-svm': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'AMD Athlon(tm) 64 Processor 3200+',
        fms: '15-47-0',
        setting: 'bare @8',
        evidence: ['cx16 no flags @8', 'lm64 yes flags @9', 'vt no flags @10'],
      },
    ],
  },
  'netbsd-cpuctl-kvm-guest': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @4',
        hypervisor: 'KVM',
        evidence: ['cx16 yes flags @10', 'lm64 yes flags @13'],
      },
    ],
  },
  'netbsd-cpuctl-no-vmx': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'Pentium(R) Dual-Core CPU E5300 @ 2.60GHz',
        fms: '6-23-10',
        setting: 'bare @9',
        evidence: ['cx16 yes flags @9', 'lm64 yes flags @11', 'vt no flags @9'],
      },
    ],
  },
  'netbsd-cpuctl-pv-dom0': {
    machines: [
      {
        formats: 'netbsd-cpuctl',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'guest @4',
        hypervisor: 'Xen',
        evidence: ['cx16 yes flags @12', 'lm64 yes flags @14'],
      },
    ],
  },
  'netbsd-dmesg-amd-bare-ivrs': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'AMD Ryzen 7 3700X 8-Core Processor',
        fms: '23-113-0',
        setting: 'bare @19',
        evidence: ['iommu yes acpi @15', 'lm64 yes kernel @6'],
      },
    ],
  },
  'netbsd-dmesg-intel-bare': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @21',
        evidence: ['iommu yes acpi @18', 'lm64 yes kernel @6'],
      },
    ],
  },
  'netbsd-dmesg-kvm-guest': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @10',
        hypervisor: 'QEMU',
        evidence: ['lm64 yes kernel @6'],
      },
    ],
  },
  'netbsd-dmesg-no-iommu': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'Pentium(R) Dual-Core CPU E5300 @ 2.60GHz',
        fms: '6-23-10',
        setting: 'bare @20',
        evidence: ['iommu no acpi @11', 'lm64 yes kernel @6'],
      },
    ],
  },
  'netbsd-dmesg-pvhvm-guest': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'guest @3',
        hypervisor: 'Xen',
        evidence: ['lm64 yes kernel @2'],
      },
    ],
  },
  'netbsd-dmesg-xen3-dom0-no-table': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5520 @ 2.27GHz',
        fms: '6-26-5',
        setting: 'pv-dom0 @1',
        hypervisor: 'Xen',
        evidence: ['lm64 yes kernel @2'],
      },
    ],
  },
  'netbsd-dmesg-xen3-dom0': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz',
        fms: '6-45-7',
        setting: 'pv-dom0 @1',
        hypervisor: 'Xen',
        evidence: ['iommu yes acpi @19', 'lm64 yes kernel @2'],
      },
    ],
  },
  'netbsd-dmesg-xen3-domu': {
    machines: [
      {
        formats: 'netbsd-dmesg',
        brand: 'AMD EPYC 7302P 16-Core Processor',
        fms: '23-49-0',
        setting: 'guest @1',
        hypervisor: 'Xen',
        evidence: ['lm64 yes kernel @2'],
      },
    ],
  },
  'openbsd-dmesg-amd-bare': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'AMD GX-412TC SOC',
        fms: '22-48-1',
        computer: 'PC Engines | apu2',
        setting: 'bare @17',
        evidence: [
          'cx16 yes flags @17',
          'iommu yes acpi @12',
          'lm64 yes flags @17',
          'lm64 yes kernel @2',
          'slat yes kernel @21',
          'vt yes flags @17',
          'vt yes kernel @21',
        ],
      },
    ],
  },
  'openbsd-dmesg-core2-no-dmar': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Core(TM)2 Duo CPU T7300 @ 2.00GHz',
        fms: '6-15-11',
        computer: 'LENOVO | 7661BD5',
        setting: 'bare @17',
        evidence: ['cx16 yes flags @17', 'iommu no acpi @12', 'lm64 yes flags @17', 'lm64 yes kernel @2', 'vt yes flags @17', 'vt yes kernel @21'],
      },
    ],
  },
  'openbsd-dmesg-cut-begin': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        setting: 'unknown',
        evidence: ['slat yes kernel @2', 'vt yes kernel @2'],
      },
    ],
    problems: 'cut no-processor',
  },
  'openbsd-dmesg-intel-bare': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'LENOVO | 42915S5',
        setting: 'bare @17',
        evidence: [
          'cx16 yes flags @17',
          'iommu yes acpi @12',
          'lm64 yes flags @17',
          'lm64 yes kernel @2',
          'slat yes kernel @21',
          'vt yes flags @17',
          'vt yes kernel @21',
        ],
      },
    ],
  },
  'openbsd-dmesg-kvm-guest': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @9',
        hypervisor: 'KVM',
        evidence: ['cx16 yes flags @18', 'lm64 yes flags @18', 'lm64 yes kernel @2'],
      },
    ],
  },
  'openbsd-dmesg-pentium-m-i386': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Pentium(R) M processor 1.73GHz',
        fms: '6-13-8',
        computer: 'IBM | 1875DLU',
        setting: 'bare @17',
        evidence: ['cx16 no flags @17', 'iommu no acpi @12', 'lm64 no flags @16', 'vt no flags @17'],
      },
    ],
  },
  'openbsd-dmesg-vmd-guest': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'guest @9',
        hypervisor: 'OpenBSD VMM',
        evidence: ['cx16 yes flags @14', 'lm64 yes flags @14', 'lm64 yes kernel @2'],
      },
    ],
  },
  'openbsd-dmesg-wrapped': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        computer: 'LENOVO | 42915S5',
        setting: 'bare @17',
        evidence: [
          'cx16 yes flags @19',
          'iommu yes acpi @12',
          'lm64 yes flags @20',
          'lm64 yes kernel @2',
          'slat yes kernel @24',
          'vt yes flags @19',
          'vt yes kernel @24',
        ],
      },
    ],
  },
  'openbsd-i386-old': {
    machines: [
      {
        formats: 'openbsd-dmesg',
        brand: 'Intel(R) Pentium(R) M processor 1.73GHz',
        setting: 'bare @4',
        evidence: ['cx16 no flags @4', 'vt no flags @4'],
      },
    ],
  },
  'other-apple': {
    machines: [],
    problems: 'not-x86',
  },
  'other-arm64': {
    machines: [],
    problems: 'not-x86',
  },
  'other-lscpu-arm': {
    machines: [],
    problems: 'not-x86',
  },
  'other-sparc64': {
    machines: [],
    problems: 'not-x86',
  },
  'prose': {
    machines: [],
    problems: 'nothing',
  },
  'several-host-and-guest': {
    machines: [
      {
        formats: 'freebsd-dmesg',
        brand: 'Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz',
        fms: '6-42-7',
        setting: 'bare @12',
        evidence: [
          'cx16 yes flags @12',
          'lm64 yes flags @13',
          'lm64 yes kernel @9',
          'slat yes kernel @15',
          'vt yes flags @12',
          'vt yes kernel @15',
        ],
      },
      {
        formats: 'netbsd-cpuctl',
        brand: 'Intel Core Processor (Broadwell, IBRS)',
        fms: '6-61-2',
        setting: 'guest @31',
        hypervisor: 'KVM',
        evidence: ['cx16 yes flags @37', 'lm64 yes flags @40'],
      },
    ],
    problems: 'several',
  },
  'several-hosts': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: [
          'hap yes xen @13',
          'iommu yes xen @13',
          'lm64 yes kernel @5',
          'lm64 yes xen @20',
          'shadow yes xen @13',
          'slat yes xen @13',
          'vt yes xen @13',
        ],
      },
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @28',
        hypervisor: 'Xen',
        evidence: [
          'hap yes xen @37',
          'iommu no xen @37',
          'lm64 yes kernel @29',
          'lm64 yes xen @44',
          'shadow no xen @37',
          'slat yes xen @37',
          'vt yes xen @37',
        ],
      },
    ],
    problems: 'several no-processor',
  },
  'utf-16-as-bytes': {
    machines: [
      {
        formats: 'windows-systeminfo',
        fms: '6-42-7',
        computer: 'LENOVO | 4291QT1',
        setting: 'bare @11',
        evidence: ['lm64 yes kernel @7', 'slat yes kernel @13', 'vt off kernel @12', 'vt yes flags @11'],
      },
    ],
  },
  'windows-powershell': {
    machines: [
      {
        formats: 'windows-systeminfo',
        brand: '12th Gen Intel(R) Core(TM) i5-12400',
        setting: 'unknown',
        evidence: ['slat yes kernel @6', 'vt yes flags @5', 'vt yes kernel @4'],
      },
    ],
  },
  'windows-systeminfo-de': {
    machines: [
      {
        formats: 'windows-systeminfo',
        fms: '23-113-0',
        setting: 'bare @10',
        evidence: ['lm64 yes kernel @6', 'slat yes kernel @11', 'vt yes flags @9', 'vt yes kernel @10'],
      },
    ],
  },
  'windows-systeminfo-en': {
    machines: [
      {
        formats: 'windows-systeminfo',
        fms: '6-42-7',
        computer: 'LENOVO | 4291QT1',
        setting: 'bare @11',
        evidence: ['lm64 yes kernel @7', 'slat yes kernel @13', 'vt off kernel @12', 'vt yes flags @11'],
      },
    ],
  },
  'windows-systeminfo-fr': {
    machines: [
      {
        formats: 'windows-systeminfo',
        fms: '6-42-7',
        computer: 'Hewlett-Packard | HP Compaq 8200 Elite SFF PC',
        setting: 'bare @11',
        evidence: ['lm64 yes kernel @6', 'slat yes kernel @13', 'vt yes flags @11', 'vt yes kernel @12'],
      },
    ],
  },
  'windows-systeminfo-hypervisor': {
    machines: [
      {
        formats: 'windows-systeminfo',
        fms: '6-158-9',
        computer: 'Dell Inc. | OptiPlex 7050',
        setting: 'unknown',
        evidence: ['lm64 yes kernel @5'],
      },
    ],
  },
  'windows-systeminfo-vm': {
    machines: [
      {
        formats: 'windows-systeminfo',
        fms: '6-85-7',
        setting: 'guest @3',
        hypervisor: 'VMware',
        evidence: ['lm64 yes kernel @5'],
      },
    ],
  },
  'xl-dmesg-amd-off': {
    machines: [
      {
        formats: 'xl-dmesg',
        fms: '21-2-0',
        setting: 'pv-dom0 @16',
        hypervisor: 'Xen',
        evidence: ['iommu no acpi @10', 'iommu no xen @13', 'lm64 yes xen @17', 'vt off xen @14'],
      },
    ],
  },
  'xl-dmesg-amd-pvh': {
    machines: [
      {
        formats: 'xl-dmesg',
        fms: '23-49-0',
        setting: 'pvh-dom0 @23',
        hypervisor: 'Xen',
        evidence: ['hap yes xen @21', 'iommu yes acpi @13', 'iommu yes xen @15', 'lm64 yes xen @24', 'slat yes xen @18', 'vt yes xen @20'],
      },
    ],
  },
  'xl-dmesg-core2': {
    machines: [
      {
        formats: 'xl-dmesg',
        fms: '6-15-11',
        setting: 'pv-dom0 @23',
        hypervisor: 'Xen',
        evidence: ['hap no xen @21', 'iommu no acpi @10', 'iommu no xen @13', 'lm64 yes xen @24', 'slat no xen @21', 'vt yes xen @20'],
      },
    ],
  },
  'xl-dmesg-intel-off': {
    machines: [
      {
        formats: 'xl-dmesg',
        fms: '6-42-7',
        setting: 'pv-dom0 @17',
        hypervisor: 'Xen',
        evidence: ['iommu no acpi @10', 'iommu no xen @13', 'lm64 yes xen @18', 'vt off xen @14'],
      },
    ],
  },
  'xl-dmesg-intel': {
    machines: [
      {
        formats: 'xl-dmesg',
        fms: '6-45-7',
        setting: 'pv-dom0 @29',
        hypervisor: 'Xen',
        evidence: ['hap yes xen @26', 'iommu yes acpi @13', 'iommu yes xen @14', 'lm64 yes xen @30', 'slat yes xen @22', 'vt yes xen @25'],
      },
    ],
  },
  'xl-dmesg-ring': {
    machines: [
      {
        formats: 'xl-dmesg',
        setting: 'pv-dom0 @17',
        hypervisor: 'Xen',
        evidence: ['hap yes xen @14', 'iommu yes acpi @1', 'iommu yes xen @2', 'lm64 yes xen @18', 'slat yes xen @10', 'vt yes xen @13'],
      },
    ],
    problems: 'cut no-processor',
  },
  'xl-dmesg-stamps': {
    machines: [
      {
        formats: 'xl-dmesg',
        fms: '6-45-7',
        setting: 'pv-dom0 @29',
        hypervisor: 'Xen',
        evidence: ['hap yes xen @26', 'iommu yes acpi @13', 'iommu yes xen @14', 'lm64 yes xen @30', 'slat yes xen @22', 'vt yes xen @25'],
      },
    ],
  },
  'xl-info-complete': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: [
          'hap yes xen @13',
          'iommu yes xen @13',
          'lm64 yes kernel @5',
          'lm64 yes xen @20',
          'shadow yes xen @13',
          'slat yes xen @13',
          'vt yes xen @13',
        ],
      },
    ],
    problems: 'no-processor',
  },
  'xl-info-no-hap': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: [
          'hap no xen @13',
          'iommu no xen @13',
          'lm64 yes kernel @5',
          'lm64 yes xen @20',
          'shadow yes xen @13',
          'slat no xen @13',
          'vt yes xen @13',
        ],
      },
    ],
    problems: 'no-processor',
  },
  'xl-info-no-hvm': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: ['iommu no xen @13', 'lm64 yes kernel @5', 'lm64 yes xen @20', 'vt no xen @13'],
      },
    ],
    problems: 'no-processor',
  },
  'xl-info-no-iommu': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: [
          'hap yes xen @13',
          'iommu no xen @13',
          'lm64 yes kernel @5',
          'lm64 yes xen @20',
          'shadow no xen @13',
          'slat yes xen @13',
          'vt yes xen @13',
        ],
      },
    ],
    problems: 'no-processor',
  },
  'xl-info-old': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'unknown',
        hypervisor: 'Xen',
        evidence: ['iommu yes xen @13', 'lm64 yes kernel @5', 'lm64 yes xen @20', 'vt yes xen @13'],
      },
    ],
    problems: 'no-processor',
  },
  'xl-info-wrapped': {
    machines: [
      {
        formats: 'xl-info',
        setting: 'pv-dom0 @4',
        hypervisor: 'Xen',
        evidence: [
          'hap yes xen @15',
          'iommu yes xen @15',
          'lm64 yes kernel @6',
          'lm64 yes xen @23',
          'shadow yes xen @15',
          'slat yes xen @15',
          'vt yes xen @15',
        ],
      },
    ],
    problems: 'no-processor',
  },
};
