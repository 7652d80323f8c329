/**
 * Writes amounts of memory in MiB as people of a language do: whole and half GiB as such, with a no-break space before the unit. Thousands
 * have no point: where a language writes one, it becomes a no-break space. What was written is kept, since a drawing asks again at every key.
 */
export function amountFormatter(language: string): (mebibytes: number) => string {
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const known = new Map<number, string>();
  return (mebibytes) => {
    let text = known.get(mebibytes);
    if (text === undefined) {
      const large = mebibytes >= 1024 && mebibytes % 256 === 0;
      const figure = figures.format(large ? mebibytes / 1024 : Math.round(mebibytes));
      // A point before three digits: decimals have two at most.
      text = `${figure.replace(/\.(?=\d{3})/g, '\u00a0')}\u00a0${large ? 'GiB' : 'MiB'}`;
      if (known.size > 5000) known.clear();
      known.set(mebibytes, text);
    }
    return text;
  };
}
