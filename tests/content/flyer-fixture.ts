/** Small sheets of an edition 27A for the small content of the tests, and the edition; paths are below content/. */
export const file = 'flyers/27a.yaml';
export const edition = 'links/editions/27a.yaml';
export const sheets = `drawing: machine
title: { de: Blatt, en: Sheet }
lead: { text: { de: Eine Zeile., en: A line. }, facts: [netbsd/dom0-pv] }
idea: { title: { de: Idee, en: Idea }, facts: [xen/pv] }
systems: { title: { de: Systeme, en: Systems }, rows: [{ name: NetBSD, look: netbsd, facts: [netbsd/dom0-pv] }] }
hardware: { title: { de: Hardware, en: Hardware }, facts: [xen/pv] }
limits: { title: { de: Grenzen, en: Limits }, facts: [xen/pv] }
cost: { title: { de: Kosten, en: Cost }, then: netbsd/first-port, now: [xen/pv], setup: { de: Ein Aufbau, en: A set-up } }
since: { title: { de: Seither, en: Since }, pairs: [{ then: netbsd/first-port, now: netbsd/dom0-pv }] }
case: { title: { de: Fall, en: Case }, drawing: machine, text: { de: Ein Fall., en: A case. }, facts: [netbsd/dom0-pv] }
home:
  title: { de: Zu Hause, en: At home }
  steps:
    - { topic: hw, title: { de: Eins, en: One }, text: { de: Erst., en: First. } }
    - { topic: plan, title: { de: Zwei, en: Two }, text: { de: Dann., en: Then. } }
    - { topic: guest, title: { de: Drei, en: Three }, text: { de: Zuletzt., en: Last. } }
`;
export const links = `code: 27A
day: 2027-02-01
said:
  netbsd/dom0-pv: { short: { de: "Dom0: PV", en: "dom0: PV" }, claim: { de: NetBSD läuft., en: NetBSD runs. }, status: supported }
  xen/pv: { short: { de: "PV", en: "PV" }, claim: { de: Xen kann PV., en: Xen can do PV. }, status: supported }
  netbsd/first-port: { short: { de: "2004", en: "2004" } }
topics:
  hw: { de: index, en: index }
  plan: { de: glossary, en: glossary }
  guest: { de: architecture/guest-types, en: architecture/guest-types }
`;
