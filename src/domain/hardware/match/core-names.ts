/** Names of the core, which the table's code names do not say: people know "Silvermont" and "K10" better than Bay Trail's and Deneb's tables. */
export const coreNames: Readonly<Record<string, string>> = {
  netburst: 'willamette northwood prescott cedarmill smithfield presler nocona paxville dempsey tulsa',
  core: 'merom conroe kentsfield woodcrest clovertown tigerton conroe-l',
  nehalem: 'bloomfield nehalem-ep nehalem-ex lynnfield clarksfield jasperforest',
  westmere: 'clarkdale arrandale gulftown westmere-ep westmere-ex',
  bonnell: 'silverthorne diamondville pineview lincroft tunnelcreek',
  saltwell: 'medfield cedarview centerton',
  silvermont: 'baytrail avoton',
  airmont: 'braswell',
  goldmont: 'apollolake denverton',
  goldmontplus: 'geminilake',
  tremont: 'elkhartlake jasperlake snowridge lakefield',
  gracemont: 'alderlake-n alderlake raptorlake',
  crestmont: 'sierraforest grandridge meteorlake',
  sunnycove: 'icelake icelake-sp',
  willowcove: 'tigerlake',
  cypresscove: 'rocketlake',
  goldencove: 'alderlake sapphirerapids',
  raptorcove: 'raptorlake emeraldrapids',
  redwoodcove: 'meteorlake graniterapids',
  lioncove: 'lunarlake arrowlake',
  k8: 'k8-pre-f windsor orleans turion-x2-k8 opteron-f',
  k10: 'barcelona shanghai propus regor istanbul magnycours thuban llano',
  steamroller: 'kaveri godavari',
  excavator: 'carrizo bristolridge stoneyridge',
  jaguar: 'kabini cato',
  puma: 'beema',
};

/** Technologies people search for, by the ids of the glossary. */
export const terms: Readonly<Record<string, 'vt-x' | 'amd-v' | 'ept' | 'iommu'>> = {
  vt: 'vt-x', vtx: 'vt-x', vmx: 'vt-x', intelvt: 'vt-x', intelvtx: 'vt-x', vanderpool: 'vt-x',
  amdv: 'amd-v', svm: 'amd-v', pacifica: 'amd-v',
  ept: 'ept', npt: 'ept', rvi: 'ept', slat: 'ept', hap: 'ept', nestedpaging: 'ept', nestedpagetables: 'ept', extendedpagetables: 'ept',
  vtd: 'iommu', intelvtd: 'iommu', iommu: 'iommu', amdvi: 'iommu', dmar: 'iommu', ivrs: 'iommu',
};
