import { describe, expectTypeOf, it } from 'vitest';
import type { CarrierRequest } from '../../shared/carrier/carrier.ts';
import type { GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import type { Contact } from '../../shared/tables/phonebook/contacts.ts';
import type { Conversation } from '../../shared/tables/texts/conversations.ts';
import type { Text } from '../../shared/tables/texts/texts.ts';

/** A number of ours and the phone of a person are not taken for each other: `tsc` holds this. */
describe('from and to', () => {
  it('come out of a row as what the carrier is asked with', () => {
    expectTypeOf<Text['number']>().toExtend<CarrierRequest['from']>();
    expectTypeOf<Text['phone']>().toExtend<CarrierRequest['to']>();
  });

  it('cannot be swapped', () => {
    expectTypeOf<Text['phone']>().not.toExtend<CarrierRequest['from']>();
    expectTypeOf<Text['number']>().not.toExtend<CarrierRequest['to']>();
    expectTypeOf<string>().not.toExtend<CarrierRequest['from']>();
    expectTypeOf<string>().not.toExtend<CarrierRequest['to']>();
  });

  it('keep their kind from row to row', () => {
    expectTypeOf<Contact['phone']>().toExtend<Text['phone']>();
    expectTypeOf<Conversation['phone']>().toExtend<Text['phone']>();
    expectTypeOf<GroupSend['number']>().toExtend<Text['number']>();
    expectTypeOf<Contact['phone']>().not.toExtend<Text['number']>();
  });
});
