/** What is wrong on a page of paper: which box, in which face, and why. */
export interface Fault {
  face: string;
  language: string;
  box: string;
  why: 'overflow' | 'overlap' | 'edge' | 'small-text' | 'small-code' | 'font';
  /** Millimetres or points, by `why`. */
  measured: number;
}

/** Limits in millimetres and points. */
export interface Limits {
  leastText: number;
  leastBody: number;
  /** Distance of words from the trimmed edge and from folds. */
  safe: number;
  /** Least distance between words and the plinth. */
  above: number;
  /** Side of a code without its quiet zone. */
  leastCode: number;
}

/**
 * Runs in the printing browser, on a laid-out sheet: finds text that runs out of its box or its face, boxes that lie on one another, words too close to an
 * edge, too small text and codes. It is handed to the page as a whole, so it may use nothing from outside.
 */
export function findFaults(limits: Limits): Fault[] {
  const millimetre = 96 / 25.4;
  const faults: Fault[] = [];
  for (const face of document.querySelectorAll<HTMLElement>('.face')) {
    const at = face.getBoundingClientRect();
    const plinth = face.querySelector('.plinth')!.getBoundingClientRect();
    const name = (element: Element) => (element.querySelector('h1,h2')?.textContent ?? element.className).slice(0, 40);
    const add = (box: Element, why: Fault['why'], measured: number) => faults.push({ face: face.className.replace('face ', ''), language: face.lang, box: name(box), why, measured: Math.round(measured * 10) / 10 });
    const boxes = [...face.querySelectorAll<HTMLElement>('.box, .plinth')];
    for (const box of boxes) {
      const rect = box.getBoundingClientRect();
      const low = rect.bottom - (plinth.top - limits.above * millimetre);
      if (!box.classList.contains('plinth') && low > 0.5) add(box, 'overflow', low / millimetre);
      for (const other of boxes.slice(boxes.indexOf(box) + 1)) {
        if (box.contains(other)) continue;
        const another = other.getBoundingClientRect();
        const [across, down] = [Math.min(rect.right, another.right) - Math.max(rect.left, another.left), Math.min(rect.bottom, another.bottom) - Math.max(rect.top, another.top)];
        if (across > 1 && down > 1) add(box, 'overlap', down / millimetre);
      }
    }
    const texts = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || parent.closest('title, desc, style')) continue;
      const box = parent.closest('.box, .plinth') ?? face;
      const range = document.createRange();
      range.selectNodeContents(node);
      const svg = parent.closest('svg');
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      const points = (parseFloat(getComputedStyle(parent).fontSize) * scale * 72) / 96;
      if (points < (svg || parent.closest('.typed, .imprint') ? limits.leastText : limits.leastBody) - 0.05) add(box, 'small-text', points);
      const frame = box.getBoundingClientRect();
      for (const rect of range.getClientRects()) {
        const beyond = Math.max(rect.right - frame.right, frame.left - rect.left);
        if (!svg && beyond > 1) add(box, 'overflow', beyond / millimetre);
        const distance = Math.min(rect.left - at.left, at.right - rect.right, rect.top - at.top, at.bottom - rect.bottom) / millimetre;
        if (distance < limits.safe - 0.1) add(box, 'edge', distance);
      }
    }
    for (const code of face.querySelectorAll<SVGElement>('svg.code')) {
      const modules = Number(code.dataset['modules']);
      const side = (code.getBoundingClientRect().width / millimetre) * ((modules - 8) / modules);
      if (side < limits.leastCode - 0.05) add(code.closest('.box')!, 'small-code', side);
    }
  }
  for (const font of ['Source Sans 3', 'Source Code Pro', 'Bitter']) {
    if (![...document.fonts].some((loaded) => loaded.family.replaceAll('"', '') === font && loaded.status === 'loaded')) faults.push({ face: '', language: '', box: font, why: 'font', measured: 0 });
  }
  return faults;
}
