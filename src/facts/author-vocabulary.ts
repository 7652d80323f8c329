/** What an article may use without an import. The pages hand them in under these names; a check finds any other. */
export const authorVocabulary = ['Fact', 'Cite', 'FactTable', 'Listing', 'Drawing', 'Aside', 'Term', 'SupportMatrix', 'ReleaseTable', 'ThenAndNow', 'GuestCost', 'Desktop2006', 'Operator'] as const;

/** Widgets and lists that one page only shows: path of the article, names. */
export const widgetPages: Record<string, readonly string[]> = { planner: ['DomainPlanner', 'PresetList'], hardware: ['HardwareLookup'], flyers: ['FlyerSheets'] };
