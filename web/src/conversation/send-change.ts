import type { Messenger } from '../../../client/src/messenger.ts';

/** What somebody does with a conversation. `version` is the one on the screen; 412 if it is old. */
export type Change =
  | { readonly verb: 'assign'; readonly assignee: string | null; readonly name?: string }
  | { readonly verb: 'done'; readonly done: boolean }
  | { readonly verb: 'snooze'; readonly until: string | null }
  | { readonly verb: 'unread' }
  | { readonly verb: 'decide'; readonly decision: 'unsubscribe' | 'keep' }
  | { readonly verb: 'note'; readonly body: string }
  | { readonly verb: 'cancel'; readonly textId: string }
  | { readonly verb: 'again'; readonly textId: string; readonly reason?: string }
  | {
      readonly verb: 'opt-out';
      readonly kind: 'recorded' | 'wrongNumber';
      readonly channel: 'phone' | 'email' | 'in-person' | 'web' | 'other';
      readonly words?: string;
    };

/** Asks the API for a change of a conversation. */
export function sendChange(
  api: Messenger,
  { phone, version }: { phone: string; version?: string | undefined },
  change: Change,
): Promise<unknown> {
  const person = { path: { phone } };
  const seen = { ...person, ...(version && { header: { 'If-Match': version } }) };
  switch (change.verb) {
    case 'assign': {
      const body = { assignee: change.assignee };
      return api.POST('/v1/conversations/{phone}/assign', { params: seen, body });
    }
    case 'done':
      return api.POST('/v1/conversations/{phone}/done', {
        params: seen,
        body: { done: change.done },
      });
    case 'snooze':
      return api.POST('/v1/conversations/{phone}/snooze', {
        params: seen,
        body: { until: change.until },
      });
    case 'unread':
      return api.POST('/v1/conversations/{phone}/unread', { params: person });
    case 'decide':
      return api.POST('/v1/conversations/{phone}/decide', {
        params: person,
        body: { decision: change.decision },
      });
    case 'note':
      return api.POST('/v1/conversations/{phone}/note', {
        params: person,
        body: { body: change.body },
      });
    case 'cancel':
      return api.DELETE('/v1/conversations/{phone}/texts/{textId}', {
        params: { path: { phone, textId: change.textId } },
      });
    case 'again': {
      const { textId: again, reason } = change;
      const body = { again, ...(reason && { reason }) };
      return api.POST('/v1/conversations/{phone}/texts', { params: person, body });
    }
    case 'opt-out': {
      const { kind, channel, words } = change;
      return api.POST('/v1/opt-outs', { body: { phone, kind, channel, ...(words && { words }) } });
    }
  }
}
