/** login.conf(5): classes in the order of the file with their capabilities; a backslash continues a line. */
export function readLoginConf(text: string): Map<string, Map<string, string>> {
  const classes = new Map<string, Map<string, string>>();
  for (const line of text.replaceAll('\\\n', '').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name, ...fields] = line.split(':').map((field) => field.trim());
    if (!/^[a-z|]+$/.test(name!)) throw new Error(`no class: ${line}`);
    const capabilities = new Map<string, string>();
    for (const field of fields) {
      if (field === '') continue;
      const [, key, value] = /^([a-z-]+)=([\w./@,~$ -]*)$/.exec(field) ?? [];
      if (key === undefined || capabilities.has(key)) throw new Error(`no capability: ${field}`);
      capabilities.set(key, value!);
    }
    classes.set(name!, capabilities);
  }
  return classes;
}
