import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  cpu?: string[];
  os?: string[];
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const osOf: Record<string, string> = { linuxmusl: 'linux', windows: 'win32', win: 'win32' };

/**
 * Adds to a lock file the optional packages of other platforms that npm left out because the registry in use did not offer them: `npm ci`
 * refuses a lock file without them. Returns the names that were added. Throws on an optional package whose platform its name does not say.
 */
export function completeLock(packages: Record<string, LockedPackage>): string[] {
  const added: string[] = [];
  for (const [path, locked] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue;
      const platform = /(darwin|freebsd|netbsd|openbsd|linuxmusl|linux|win32|windows|android|sunos|openharmony)-(x64|arm64|ia32|arm|ppc64|s390x|riscv64)/.exec(name);
      if (!platform && !/wasm32/.test(name)) throw new Error(`${name}: the name says no platform`);
      packages[`node_modules/${name}`] = {
        version,
        cpu: [platform?.[2] ?? 'wasm32'],
        dev: true,
        optional: true,
        ...(platform ? { os: [osOf[platform[1]!] ?? platform[1]!] } : {}),
      };
      added.push(name);
    }
  }
  return added;
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
  const added = completeLock(lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (added.length > 0) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.join(', ')}`);
}
