import { speaker, type Say } from '../../domain/phrases/speaker.ts';
import { answerCpu, type Answer } from '../../domain/hardware/answer/answer.ts';
import { createCpuIndex, type CpuIndex } from '../../domain/hardware/match/cpu-index.ts';
import { findCpu } from '../../domain/hardware/match/find-cpu.ts';
import type { CpuModel, Machine } from '../../domain/hardware/model.ts';
import { decodeCpuTable, type ShippedCpuTable } from '../../domain/hardware/table/cpu-codec.ts';
import { decodeMachines } from '../../domain/hardware/table/machine-codec.ts';
import { shardAt } from '../../domain/hardware/table/shard-ranges.ts';
import type { LookupWords } from './lookup-words.ts';

async function fetchText(address: string | undefined): Promise<string> {
  if (!address) throw new Error('<hardware-lookup> expects the addresses of its data');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** The processor table, the words, and the shards of computers that were asked for. */
export class LookupData {
  readonly index: CpuIndex;
  readonly say: Say;
  private readonly names: string[];
  private readonly shards = new Map<number, Promise<Machine[] | undefined>>();
  readonly table: ShippedCpuTable;
  readonly words: LookupWords;
  private readonly machines: string;

  constructor(table: ShippedCpuTable, words: LookupWords, machines: string) {
    this.table = table;
    this.words = words;
    this.machines = machines;
    this.index = createCpuIndex(table);
    this.names = table.models.map(({ name }) => name);
    this.say = speaker(words.phrases);
  }

  /** Loads table and words, from the addresses in the element's data attributes. */
  static async load({ dataset }: HTMLElement): Promise<LookupData> {
    const [table, words] = await Promise.all([fetchText(dataset['cpus']), fetchText(dataset['words'])]);
    return new LookupData(decodeCpuTable(table), JSON.parse(words) as LookupWords, dataset['machines'] ?? '');
  }

  /** The processor with exactly this name of the table. */
  model(name: string): CpuModel | undefined {
    const position = this.index.byName.get(name.toLowerCase());
    return position === undefined ? undefined : this.table.models[position];
  }

  /** Code name of a microarchitecture; of a family that has none of the table, its maker. */
  codename({ microarch, vendor }: { microarch: string; vendor: string }): string {
    return microarch.split('|').map((id) => this.table.microarchs.get(id)?.codename ?? vendor).join(' / ');
  }

  /** The answer to a name that means one processor and needs nothing fetched. */
  answerCpuName(text: string): Answer | undefined {
    const match = findCpu(text, this.index);
    return match.kind === 'exact' ? answerCpu(match.model, this.codename(match.model), this.words.demands) : undefined;
  }

  /**
   * Computers among which one with this word is, if there is one. Undefined if they could not be loaded or are of another edition than this page:
   * both go away by loading the page anew.
   */
  machinesBy(word: string): Promise<Machine[] | undefined> {
    const shard = shardAt(this.table.shards, word);
    let loading = this.shards.get(shard);
    if (!loading) {
      loading = fetchText(this.machines.replace('{n}', String(shard)))
        .then((text) => {
          const decoded = decodeMachines(text, this.names, this.table.edition);
          return 'machines' in decoded ? decoded.machines : undefined;
        })
        .catch(() => undefined);
      this.shards.set(shard, loading);
      void loading.then((machines) => machines ?? this.shards.delete(shard));
    }
    return loading;
  }
}
