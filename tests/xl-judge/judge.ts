import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What xl says of a file. */
export interface Verdict {
  /** xl and libxl would go on to create the guest. */
  accepted: boolean;
  /** Line of the first error that names one, 0 if none does. */
  line: number;
  /** Everything on standard error, without the name of the file. */
  said: string;
}

/** The real xl. `read` is what xl understood, as its own JSON; only for files that are accepted. */
export interface Judge {
  judge(text: string): Verdict;
  read(text: string): XlConfig;
  close(): void;
}

/** The part of xl's JSON that the tests look at. Memory in KiB. */
export interface XlConfig {
  c_info: { name: string; type: string };
  b_info: { max_vcpus: number; target_memkb: number; kernel?: string; ramdisk?: string; cmdline?: string; 'type.hvm'?: { boot?: string; serial?: string; vnc?: { enable?: string; listen?: string } }; 'type.pvh'?: { pvshim?: string } };
  disks?: { pdev_path?: string; vdev: string; readwrite?: number; is_cdrom?: number }[];
  nics?: { mac: string; bridge?: string }[];
}

const version = '4.17';
const packages = `xen-utils-${version} libxenmisc${version} libxencall1 libxendevicemodel1 libxenevtchn1 libxenforeignmemory1 libxengnttab1 libxenhypfs1 libxenstore4 libxentoolcore1 libxentoollog1 libyajl2 libxen-dev`.split(' ');
const accepted = 99;
const source = join(import.meta.dirname, 'no-xen.c');

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const isRoot = (): boolean => process.getuid?.() === 0;

function cacheFolder(): string {
  const modules = join(process.cwd(), 'node_modules');
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, '.cache', `xl-judge-${version}`);
  } catch {
    return join(tmpdir(), `xl-judge-${version}`);
  }
}

/** Downloads the packages and unpacks them beside each other, touching nothing of the system. A text says why that was not possible. */
function fetchPackages(folder: string): string | undefined {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(join(parent, 'draft-'));
  try {
    const download = () => spawnSync('apt-get', ['-qq', 'download', ...packages], { cwd: draft, encoding: 'utf8' });
    let result = download();
    if (result.status !== 0 && isRoot() && runs('apt-get', '-qq', 'update')) result = download();
    if (result.status !== 0) return `apt-get download failed${isRoot() ? '' : ' (not root, so apt-get update was not tried)'}: ${result.error?.message ?? result.stderr.trim().split('\n').at(-1)}`;
    const root = join(draft, 'root');
    for (const name of readdirSync(draft).filter((file) => file.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['-x', name, root], { cwd: draft });
      rmSync(join(draft, name));
    }
    if (!existsSync(folder)) renameSync(root, folder);
    return undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Compiles the library that stands in for Xen. A text says why that was not possible. */
function compile(folder: string, library: string): string | undefined {
  if (existsSync(library)) return undefined;
  if (!runs('gcc', '--version')) {
    if (!isRoot()) return 'there is no gcc, and only root can install it';
    if (!runs('apt-get', '-qq', 'install', '-y', '--no-install-recommends', 'gcc', 'libc6-dev')) return 'apt-get could not install gcc';
  }
  const draft = `${library}.${process.pid}`;
  const result = spawnSync('gcc', ['-O1', '-shared', '-fPIC', '-I', join(folder, 'usr/include'), '-I', join(folder, 'usr/include/x86_64-linux-gnu'), '-o', draft, source, '-ldl'], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`no-xen.c does not compile:\n${result.stderr}`);
  renameSync(draft, library);
  return undefined;
}

/**
 * Debian's unchanged xl, ready to judge guest files without Xen; what it needs is fetched once into a cache folder. A text says why there
 * is none here: another system than Debian 12 on amd64, no network, no compiler.
 */
export function prepareJudge(): Judge | string {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync('/etc/debian_version')) return 'the real xl is judged with Debian’s packages for amd64; this is another system';
  const folder = cacheFolder();
  if (!existsSync(folder)) {
    const problem = fetchPackages(folder);
    if (problem !== undefined) return problem;
  }
  const library = join(folder, `no-xen-${createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12)}.so`);
  const problem = compile(folder, library);
  if (problem !== undefined) return problem;
  const xl = join(folder, `usr/lib/xen-${version}/bin/xl`);
  const libraries = join(folder, 'usr/lib/x86_64-linux-gnu');
  const missing = execFileSync('ldd', [xl], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: libraries } }).match(/\S+ => not found/g);
  if (missing) return `libraries are missing: ${missing.join(', ')}`;
  return openJudge(xl, libraries, library);
}

function openJudge(xl: string, libraries: string, library: string): Judge {
  const work = mkdtempSync(join(tmpdir(), 'xl-judge-'));
  const run = (text: string, ...args: string[]) => {
    writeFileSync(join(work, 'guest.cfg'), text);
    const result = spawnSync(xl, [...args, 'guest.cfg'], { cwd: work, encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', LD_LIBRARY_PATH: libraries, LD_PRELOAD: library }, timeout: 20_000 });
    if (result.status === null && result.signal !== 'SIGABRT') throw new Error(`xl ended with ${result.signal ?? result.error}: ${result.stderr}\n${text}`);
    return result;
  };
  return {
    judge(text) {
      const { status, stderr } = run(text, 'create', '-p');
      // Where a line break is what xl did not expect, it counts one line too few.
      const [, line, breaks] = /guest\.cfg:(\d+): config parsing error .*?(unexpected NEWLINE)?,? ?(?:expecting.*)?$/m.exec(stderr) ?? [];
      return { accepted: status === accepted, line: Number(line ?? 0) + (breaks ? 1 : 0), said: stderr.replace(/^Parsing config from .*\n/, '').replaceAll('guest.cfg:', '').trim() };
    },
    read: (text) => JSON.parse(run(text, '-N', 'create').stdout) as XlConfig,
    close: () => rmSync(work, { recursive: true, force: true }),
  };
}
