/**
 * What carriers require by contract of every business text, whatever the law says. Sources: CTIA
 * Messaging Principles and Best Practices (May 2023) 5.3.2; AT&T and T-Mobile codes of conduct;
 * T-Mobile content rules (sex, hate, alcohol, firearms, tobacco: "SHAFT").
 */
export const carrierRules = {
  shorteners: (
    'bit.ly bitly.com tinyurl.com goo.gl is.gd ow.ly t.ly tiny.cc rb.gy rebrand.ly cutt.ly ' +
    'lnkd.in budurl.com bc.vc lc.chat s2r.co soo.gd shrtco.de bit.do alturl.com clicky.me app.link'
  ).split(' '),
  shortenersCitation:
    'CTIA Messaging Principles 5.3.2 (May 2023); AT&T code of conduct: no public link shorteners',
  barred: {
    'adult content': ['porn', 'xxx', 'escort', 'escorts', 'strip club', 'onlyfans', 'sex'],
    alcohol: ['alcohol', 'beer', 'wine', 'liquor', 'vodka', 'whiskey', 'tequila', 'happy hour'],
    firearms: ['firearm', 'firearms', 'gun', 'guns', 'rifle', 'pistol', 'ammo', 'ammunition'],
    'tobacco and vaping': ['tobacco', 'cigar', 'cigars', 'cigarettes', 'vape', 'vaping', 'hookah'],
    'cannabis and CBD': ['cannabis', 'marijuana', 'weed', 'thc', 'cbd', 'kratom', 'dispensary'],
    'loans and debt': [
      'payday loan',
      'cash advance',
      'debt relief',
      'debt collection',
      'debt consolidation',
      'credit repair',
    ],
    gambling: ['casino', 'gambling', 'sports betting', 'sweepstakes', 'lottery', 'jackpot'],
    'crypto and schemes': ['crypto', 'bitcoin', 'forex', 'work from home', 'get rich', 'mlm'],
    'prescription drugs': ['viagra', 'cialis', 'xanax', 'oxycodone', 'ozempic', 'adderall'],
  },
  barredCitation:
    'T-Mobile code of conduct (SHAFT and disallowed content); 10DLC decline codes 701-709',
} as const;
