import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { CarrierRequest } from '../../shared/carrier/carrier.ts';
import type { DueDoubt } from '../../shared/queues/due-doubts.ts';
import type { LaneTick } from '../../shared/queues/lane-ticks.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import type { CircuitBreaker } from '../../shared/tables/accounts/circuit-breakers.ts';
import type { Chunk } from '../../shared/tables/group-sends/chunks.ts';
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

  it('keep their kind through queues and lanes', () => {
    type Sent = TextsToSend['texts'][number];
    expectTypeOf<TextsToSend['number']>().toExtend<CarrierRequest['from']>();
    expectTypeOf<Sent['phone']>().toExtend<CarrierRequest['to']>();
    expectTypeOf<Sent['phone']>().not.toExtend<CarrierRequest['from']>();
    expectTypeOf<LaneTick['number']>().toExtend<CarrierRequest['from']>();
    expectTypeOf<z.infer<typeof DueDoubt>['phone']>().toExtend<CarrierRequest['to']>();
    expectTypeOf<Chunk['number']>().toExtend<CarrierRequest['from']>();
    expectTypeOf<Chunk['texts'][number]['phone']>().toExtend<CarrierRequest['to']>();
    expectTypeOf<Text['number']>().toExtend<CircuitBreaker['phoneNumber']>();
    expectTypeOf<Text['phone']>().not.toExtend<CircuitBreaker['phoneNumber']>();
  });
});
