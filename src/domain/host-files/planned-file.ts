/**
 * One thing that a reader takes away from the planner: a file with its path on the machine, or a list of commands to type.
 * `text` ends with a line break and holds no other control characters but tabs; `facts` are the ids of the facts behind it.
 */
export interface PlannedFile {
  /** `guest-NAME` for guests, else system and subject: "netbsd-boot-cfg". Unique within a plan, fit for a file name. */
  id: string;
  kind: 'guest' | 'host' | 'commands';
  /** Absolute path on the host; '' for commands. */
  path: string;
  text: string;
  facts: string[];
  /** Permissions, 0o755 for scripts; without it 0o644. */
  mode?: number;
  /** Position of the guest in the plan, for guest files. */
  index?: number;
  /** Why the file is not written: the sentence of the error that stops it. */
  stopped?: string | undefined;
}
