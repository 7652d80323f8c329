import type { SearchLanguage } from '../../domain/search/spelling.ts';
import type { Question, Reply } from './answer.ts';
import { LoadError, watchLoads } from './network.ts';
import { SearchEngine } from './search-engine.ts';

// The search's own thread: whatever an answer takes, the field that somebody types into does not wait for it.
let engine: SearchEngine | undefined;

const send = (reply: Reply) => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<{ root: string; warm: SearchLanguage } | Question>) => {
  if ('root' in data) {
    watchLoads(data.root);
    engine = new SearchEngine(data.root);
    // Only ahead of time: the first question says it if something does not load.
    engine.warm(data.warm).catch(() => undefined);
    return;
  }
  engine!.answer(data).then(
    (answer) => answer && send({ answer }),
    (error: unknown) => send({ failed: data.id, gone: error instanceof LoadError && error.gone }),
  );
});
