import type { SearchLanguage } from '../../domain/search/spelling.ts';
import type { Answer, Question, Reply } from './answer.ts';

/** What went wrong with a question. `gone`: a new edition of the site has taken the place of the one that this page belongs to. */
export class SearchFailure extends Error {
  readonly gone: boolean;
  constructor(gone: boolean) {
    super('search');
    this.gone = gone;
  }
}

/** Asks the search in its own thread. Only the newest question is answered; the promises of older ones stay open. */
export class SearchClient {
  private worker: Worker | undefined;
  private asked = 0;
  private waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  private readonly root: string;
  private readonly language: SearchLanguage;

  /** `root` is the address of /pagefind/. */
  constructor(root: string, language: SearchLanguage) {
    this.root = root;
    this.language = language;
    this.start();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('answer' in data && data.answer.id === this.asked) this.waiting?.resolve(data.answer);
      else if ('failed' in data && data.failed === this.asked) this.end(worker, data.gone);
    });
    worker.addEventListener('error', () => this.end(worker, false));
    worker.postMessage({ root: this.root, warm: this.language });
    return (this.worker = worker);
  }

  /** Ends a thread in which something failed: what did not load once is not asked for again in there. */
  private end(worker: Worker, gone: boolean): void {
    worker.terminate();
    if (this.worker === worker) this.worker = undefined;
    this.waiting?.reject(new SearchFailure(gone));
  }

  /** The answer to a question; never, if a newer one is asked meanwhile. */
  ask(question: Omit<Question, 'id' | 'language'>): Promise<Answer> {
    const worker = this.worker ?? this.start();
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      worker.postMessage({ ...question, id, language: this.language } satisfies Question);
    });
  }

  /** Drops the question that is being answered. */
  forget(): void {
    this.asked++;
  }
}
