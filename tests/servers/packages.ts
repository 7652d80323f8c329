import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The servers and, of their libraries, those that a small Debian may lack. */
const packages = 'apache2-bin libapr1 libaprutil1 libjansson4 liblua5.3-0 libldap-2.5-0 libsasl2-2 libsasl2-modules-db libcurl4 libnghttp2-14 librtmp1 libssh2-1 libpsl5 libxml2 libicu72 nginx libbrotli1 lighttpd libxxhash0 libnettle8 libpcre2-8-0 caddy'.split(' ');

const folderName = 'web-servers-2';

function cacheFolder(): string {
  const modules = join(process.cwd(), 'node_modules');
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, '.cache', folderName);
  } catch {
    return join(tmpdir(), folderName);
  }
}

/** Downloads and unpacks the packages beside each other, touching nothing of the system: no daemon is installed or started. */
function fetchPackages(folder: string): string | undefined {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(join(parent, 'draft-'));
  try {
    const apt = (...parameters: string[]) => spawnSync('apt-get', ['-qq', ...parameters], { cwd: draft, encoding: 'utf8', timeout: 300_000 });
    let result = apt('download', ...packages);
    const isRoot = process.getuid?.() === 0;
    if (result.status !== 0 && isRoot && apt('update').status === 0) result = apt('download', ...packages);
    if (result.status !== 0) return `apt-get download failed${isRoot ? '' : ' (not root, so apt-get update was not tried)'}: ${result.error?.message ?? result.stderr.trim().split('\n').at(-1)}`;
    const root = join(draft, 'root');
    for (const name of readdirSync(draft).filter((file) => file.endsWith('.deb'))) execFileSync('dpkg-deb', ['-x', name, root], { cwd: draft });
    if (!existsSync(folder)) renameSync(root, folder);
    return undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The folder with Debian’s unpacked servers, fetched once into a cache. `problem` says why there is none here. */
export function prepareServers(): { root: string } | { problem: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync('/etc/debian_version')) return { problem: 'the web servers come from Debian’s packages for amd64; this is another system' };
  const root = cacheFolder();
  const problem = existsSync(root) ? undefined : fetchPackages(root);
  return problem === undefined ? { root } : { problem };
}

/** Where the unpacked packages keep their libraries. */
export const libraryPath = (root: string): string => [join(root, 'usr/lib/x86_64-linux-gnu'), join(root, 'lib/x86_64-linux-gnu')].join(':');
