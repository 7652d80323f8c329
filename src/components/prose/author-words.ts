import type { authorVocabulary } from '../../facts/author-vocabulary.ts';
import Cite from '../facts/Cite.astro';
import Fact from '../facts/Fact.astro';
import FactTable from '../facts/FactTable.astro';
import GuestCost from '../facts/GuestCost.astro';
import ReleaseTable from '../facts/ReleaseTable.astro';
import SupportMatrix from '../facts/SupportMatrix.astro';
import ThenAndNow from '../facts/ThenAndNow.astro';
import Operator from '../site/Operator.astro';
import Aside from './Aside.astro';
import Desktop2006 from './Desktop2006.astro';
import Drawing from './Drawing.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Link from './Link.astro';
import Listing from './Listing.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What an article may use without an import, and what stands for Markdown's own headings, links and tables. */
export const authorWords = {
  Fact,
  Cite,
  FactTable,
  Listing,
  Drawing,
  Aside,
  Term,
  SupportMatrix,
  ReleaseTable,
  ThenAndNow,
  GuestCost,
  Desktop2006,
  Operator,
  h2: Heading2,
  h3: Heading3,
  a: Link,
  table: Table,
} satisfies Record<(typeof authorVocabulary)[number], unknown> & Record<string, unknown>;
