/**
 * A body for each route that creates or sends, by its operation. A story sends them, in this order,
 * to the running system.
 */
export const examples: Readonly<Record<string, object>> = {
  openAccount: {
    name: 'Lakeside Motors',
    website: 'https://lakeside.example',
    use: 'Tell customers that their car is ready.',
    optIn: 'Customers leave their number on the repair order and agree to texts.',
    contact: { name: 'Rita Moss', email: 'rita.moss@lakeside.example', phone: '+12485550199' },
  },
  invitePerson: { email: 'sam@lakeside.example', role: 'representative', name: 'Sam Reyes' },
  inviteOwner: {
    email: 'lee@lakeside.example',
    reason: 'The owner has left the business; its register names Lee Moss.',
  },
  saveContact: {
    phone: '+12125550143',
    firstName: 'Ana',
    lastName: 'Lopez',
    fields: { car: 'Volvo V60' },
    consent: { basis: 'express', source: 'repair order 4711', obtainedAt: '2026-11-20' },
  },
  createGroup: { name: 'Winter tires' },
  createImport: {
    fileName: 'customers.csv',
    attestation: {
      basis: 'relationship',
      statement: 'All of them bought from us in the last 18 months.',
      attestedBy: 'Rita Moss',
    },
  },
  createTemplate: {
    name: 'Repair done',
    text: 'Hi [1st], your [car] is ready at Lakeside Motors.',
  },
  acceptGroupSend: {
    text: 'Hi [1st], Rita at Lakeside Motors. Your [car] is ready. Reply STOP to end',
    audience: { phones: ['+12125550143'] },
    purpose: 'service',
  },
  sendTestText: {
    text: 'Hi [1st], Rita at Lakeside Motors. Your [car] is ready. Reply STOP to end',
    to: '+12125550143',
  },
  sendText: {
    body: 'Hi [1st], Rita at Lakeside Motors. We are open until six. Reply STOP to end',
  },
  addNote: { body: 'Comes at five, wants the old tires back.' },
  createWebhook: {
    url: 'https://lakeside.example/ivip-events',
    events: ['text.received', 'contact.opted-out'],
  },
  rotateSecret: {},
  testWebhook: {},
  replayDeliveries: { since: '2026-11-24T00:00:00Z' },
  createExport: { what: 'contacts', format: 'csv' },
  recordOptOut: { phone: '+12125550144', channel: 'phone', words: 'Please do not text me again.' },
};
