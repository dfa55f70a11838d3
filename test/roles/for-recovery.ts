/**
 * Grants that no call in a story uses, since only what happens between two calls leads there: a
 * Lambda that died, a race, a call that comes again. The crash stories and the simulation play most
 * of these with the handlers' own code, whose calls nobody hears. `test/infra/grants.test.ts` makes
 * sure that the code still asks for each.
 */
export const forRecovery: ReadonlyMap<string, string> = new Map([
  ['OperatorApi: write of texts', 'A planned text stayed when the account ended.'],
  ['OperatorApi: remove of scheduled-texts', 'The same.'],
  ['RunImport: remove of contacts', 'Somebody opted out while the import wrote their contact.'],
  [
    'RunImport: s3:GetObject of arn:aws:s3:::data-importsbucket/results/*',
    'An import goes on after its time, and adds to the refused rows of its first part.',
  ],
  ['RunImport: s3:ListBucket of arn:aws:s3:::data-importsbucket', 'S3 asks it itself.'],
  ['RunExport: s3:ListBucket of arn:aws:s3:::data-importsbucket', 'The same.'],
  ['SendTexts: read of texts', 'A batch comes again: which of its texts are claimed?'],
  ['ReleaseText: partiql of texts', 'A number was removed after a text from it was accepted.'],
  ['CloseGroupSend: partiql of texts', 'Texts were claimed, and their Lambda died.'],
  ['Sweep: read of opt-out-log', 'A day of texts begins with one that is released late.'],
  ['Sweep: write of numbers', "A text waits, and its number's lane was never woken."],
  ['Sweep: write of texts', 'A text was on its way, and its Lambda died.'],
  ['Sweep: append of events', 'The same.'],
  [
    'Sweep: sqs:SendMessage of arn:aws:sqs:us-east-1:000000000000:ivip-messenger-dev-PaceQueue',
    'The wake-up of a lane was lost.',
  ],
]);
