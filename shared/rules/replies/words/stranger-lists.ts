import { any } from '../reader/any-of.ts';

/** Word lists for strangers' replies; they belong to `word-lists.ts`, written the same way. */
export const STRANGER_LISTS: Readonly<Record<string, readonly string[]>> = {
  /** Around "who is this?": courtesy, and why one asks. */
  asker: [
    any('sorry hi hello hey um uh ok so but and please wait hmm excuse yo dude hun again huh oh'),
    '(new phone|excuse me|i got a new phone|got a new phone|lost my contacts|i lost my phone)',
    '(my phone reset|i changed phones|i dont have this number saved|may i ask|can i ask)',
  ],
  whoisthis: [
    '(who is|whos|who) (this|dis|texting|texting me|messaging me|writing|it)',
    'who (are|r) you [guys|people]',
    '(what|which) (company|business|store|dealership|place|shop|office|number) is this',
    '(what is|whats) this [message|text] [about|regarding|in reference to|concerning|all about]',
    'to whom am i (speaking|talking|texting|writing)',
    'who (you are|youre|this is|im talking to)',
    'who am i (talking|texting|speaking|chatting) (to|with)',
    'who (sent|is sending|sends) (this|me this|these)',
    'what (company|business) (are you|you with|is it|it is|this is)',
    'what this [message|text] (is|was) (about|regarding|for|in reference to)',
    'who is it from',
    '(what is|whats) this number',
    'where are you (texting|messaging) from',
    'identify yourself',
    'who do you work for',
    '(who is|whos|who) texting me from this number',
  ],
  softly: [
    any('sorry hi hello hey um uh oh but no you have i think the this is its a yes yo good fyi'),
    any('afraid again nope not so maybe probably bro sir maam and still morning afternoon evening'),
    any('friend buddy bud pal hun honey sweetie dear man dude folks guys there oops nah nope'),
    any('believe u must got seems looks like lol haha heads up please well'),
  ],
  sorry: [
    any('bud sweetie honey dear folks guys though tho amigo homie'),
    any('sorry thanks please bro sir maam dude again friend haha bye buddy man hun here pal'),
    `(thank you|my friend|i think|for (you|this|that|him|her|{name})|good luck|have a (good|nice)
      _)`,
  ],
  whom: [
    any('number person guy girl lady phone contact party no num cell dude man woman individual'),
    any('people human recipient digits mobile'),
  ],
  maybe: [any('must might may probably definitely clearly actually just obviously again still do')],
  gave: [any('gave texted called dialed sent had have got went put give text call messaged')],
  have: [
    any(
      'have has got get reached reach texted text dialed contacted messaged called had typed hav',
    ),
    '(are|were|keep) (texting|contacting|messaging|calling|sending)',
    '(have|has) (got|reached|texted|dialed|contacted|messaged|called|gotten)',
    '(sent|send|entered) [this|it|that|these] [to]',
  ],
  another: [
    '(someone|somebody|anybody|some one|some body) [else|elses]',
    '(another|a different|some other|other|the other) (person|number|guy|lady|people)',
  ],
  dontknow: [
    '(dont|didnt|never|do not) [even|personally|really] (know|knew|met|heard of|recognize|know of)',
  ],
  nolonger: [any('doesnt dont isnt wont hasnt no not havent didnt never')],
  since: [
    '(for|a|an|last|recently|two|three|few|{number}|today|yesterday|this|about|years|over)',
    '(and|so|you must|but|months|weeks|ago|in|>)',
  ],
  theirs: [any('number phone cell line anymore here phones wife husband mom daughter son')],
};
