import { anchors } from './anchors.ts';
import { days } from './days.ts';
import { demands } from './demands.ts';
import { doubles } from './doubles.ts';
import { flyers } from './flyers.ts';
import { hardwareCounts } from './hardware-counts.ts';
import { hardwareEvidence } from './hardware-evidence.ts';
import { hardwareReferences } from './hardware-references.ts';
import { hardwareSchema } from './hardware-schema.ts';
import { interfaceWords } from './interface-words.ts';
import { kiosk } from './kiosk.ts';
import { links } from './links.ts';
import { linksLedger } from './links-ledger.ts';
import { matrix } from './matrix.ts';
import { mirror } from './mirror.ts';
import { references } from './references.ts';
import { sameMaterial } from './same-material.ts';
import { twins } from './twins.ts';
import { vocabulary } from './vocabulary.ts';
import { typography } from './typography.ts';
import type { Rule } from './rule.ts';

/** Every rule the content must keep, beyond the schemas. */
export const rules: Rule[] = [twins, anchors, sameMaterial, references, vocabulary, links, linksLedger, flyers, interfaceWords, matrix, days, demands, doubles, typography, mirror, hardwareSchema, hardwareCounts, hardwareReferences, hardwareEvidence, kiosk];
