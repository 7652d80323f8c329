/** Guest types as xl.cfg names them; the shim is a pvh with pvshim = 1. */
export const xlTypes = ['pv', 'pvh', 'hvm'] as const;
export type XlType = (typeof xlTypes)[number];

/** text; number; boolean (a number); list; list or text; list or boolean; number or name */
export type SettingKind = 't' | 'n' | 'b' | 'l' | 'lt' | 'lb' | 'nt';

export interface Setting {
  kind: SettingKind;
  /** Types for which it does something. */
  types: readonly XlType[];
  /** Xen series whose xl was the first to know it, if that is later than 4.17. */
  since?: string;
}

/**
 * Every setting that xl reads: types, kind, names. Asked of the xl of 4.17 (which settings it looks for when it reads a guest of each
 * type), with those that newer ones added; those for a screen are left out for PVH, where xl reads them to no effect.
 */
const table: readonly (readonly [string, SettingKind, string])[] = [
  ['pv pvh hvm', 't', 'arm_sci bootloader bootloader_user builder cmdline device_model device_model_override device_model_stubdomain_seclabel device_model_user device_model_version device_tree extra firmware gic_version init_seclabel kernel llc_colors name on_crash on_poweroff on_reboot on_soft_reset on_watchdog passthrough pool ramdisk rdm root seclabel stubdomain_cmdline stubdomain_kernel stubdomain_ramdisk sve tee type uuid vuart'],
  ['pv pvh hvm', 'n', 'altp2m_count cap cpu_weight extratime latency max_event_channels max_grant_frames max_grant_version max_maptrack_frames maxmem maxvcpus memory nr_spis period rtc_timeoffset shadow_memory slice stubdomain_memory trap_unmapped_accesses vcpus videoram vmtrace_buf_kb vncviewer xenstore_feature_mask'],
  ['pv pvh hvm', 'b', 'acpi bootloader_restrict device_model_stubdomain_override dm_restrict driver_domain hap localtime msr_relaxed nestedhvm nomigrate oos pci_msitranslate pci_permissive pci_power_mgmt pci_seize vpmu xend_suspend_evtchn_compat'],
  ['pv pvh hvm', 'l', 'channel device_model_args device_model_args_hvm device_model_args_pv disk dtdev iomem ioports irqs p9 pci pvcalls usbctrl usbdev vdispl vfb vif vif2 virtio vkb vsnd vtpm xenstore_quota'],
  ['pv pvh hvm', 'lt', 'bootloader_args cpuid cpus cpus_soft'],
  ['pv pvh hvm', 'nt', 'altp2m tsc_mode'],
  ['pvh hvm', 'nt', 'timer_mode'],
  ['pvh hvm', 'l', 'vnuma'],
  ['pv', 'b', 'e820_host'],
  ['pvh', 't', 'pvshim_cmdline pvshim_extra pvshim_path'],
  ['pvh', 'b', 'pvshim'],
  ['pv hvm', 't', 'display keymap vnclisten vncpasswd xauthority'],
  ['pv hvm', 'n', 'vncdisplay'],
  ['pv hvm', 'b', 'opengl sdl vnc vncunused'],
  ['hvm', 't', 'acpi_firmware bios bios_path_override boot firmware_override hdtype ms_vm_genid smbios smbios_firmware soundhw spice_image_compression spice_streaming_video spicehost spicepasswd vendor_device vga'],
  ['hvm', 'n', 'mmio_hole rdm_mem_boundary spiceport spicetls_port spiceusbredirection usbversion'],
  ['hvm', 'b', 'acpi_laptop_slate acpi_s3 acpi_s4 altp2mhvm apic hpet hvm_pirq nographic nx pae spice spice_clipboard_sharing spiceagent_mouse spicedisable_ticketing spicevdagent stdvga usb vkb_device vpt_align xen_platform_pci xen_platform_pci_bar_uc'],
  ['hvm', 'l', 'mca_caps'],
  ['hvm', 'lt', 'serial usbdevice'],
  ['hvm', 'lb', 'viridian'],
  ['hvm', 'nt', 'gfx_passthru'],
];

const added: readonly (readonly [string, string])[] = [
  ['4.18', 'bootloader_restrict bootloader_user smbios sve virtio'],
  ['4.19', 'hvm_pirq nr_spis'],
  ['4.20', 'llc_colors'],
  ['4.21', 'altp2m_count arm_sci trap_unmapped_accesses xen_platform_pci_bar_uc xenstore_feature_mask'],
  ['4.23', 'xenstore_quota'],
];

const since = new Map(added.flatMap(([series, names]) => names.split(' ').map((name) => [name, series] as const)));

/** The settings by name. */
export const settings: ReadonlyMap<string, Setting> = new Map(
  table.flatMap(([types, kind, names]) =>
    names.split(' ').map((name): [string, Setting] => {
      const series = since.get(name);
      return [name, { kind, types: types.split(' ') as XlType[], ...(series === undefined ? {} : { since: series }) }];
    }),
  ),
);
