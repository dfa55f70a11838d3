import { showAccount } from './accounts/show-account.ts';
import { amendContact } from './contacts/amend-contact.ts';
import { erasePerson } from './contacts/erase-person.ts';
import { listContacts } from './contacts/find/list-contacts.ts';
import { removeContact } from './contacts/remove-contact.ts';
import { saveContact } from './contacts/save-contact.ts';
import { showContact } from './contacts/show-contact.ts';
import { assignConversation } from './conversations/assign-conversation.ts';
import { decideConversation } from './conversations/decide-conversation.ts';
import { listConversations } from './conversations/inbox/list-conversations.ts';
import { readConversation, unreadConversation } from './conversations/mark-read.ts';
import { addNote } from './conversations/notes/add-note.ts';
import { listNotes } from './conversations/notes/list-notes.ts';
import { finishConversation, snoozeConversation } from './conversations/set-aside.ts';
import { showConversation } from './conversations/show-conversation.ts';
import { cancelText } from './conversations/texts/cancel-text.ts';
import { listConversationTexts } from './conversations/texts/list-conversation-texts.ts';
import { listScheduled } from './conversations/texts/list-scheduled.ts';
import { previewText } from './conversations/texts/preview-text.ts';
import { sendText } from './conversations/texts/send-text.ts';
import { showText } from './conversations/texts/show-text.ts';
import { listEvents } from './events/list-events.ts';
import { showLive } from './events/show-live.ts';
import { createExport } from './exports/create-export.ts';
import { listExports } from './exports/list-exports.ts';
import { showExport } from './exports/show-export.ts';
import { acceptGroupSend } from './group-sends/accept-group-send.ts';
import { amendGroupSend } from './group-sends/amend-group-send.ts';
import { listGroupSendTexts } from './group-sends/list-group-send-texts.ts';
import { listGroupSends } from './group-sends/list-group-sends.ts';
import { previewGroupSend } from './group-sends/preview/preview-group-send.ts';
import { sendTestText } from './group-sends/preview/send-test-text.ts';
import { showGroupSend } from './group-sends/show-group-send.ts';
import {
  cancelGroupSend,
  pauseGroupSend,
  resumeGroupSend,
} from './group-sends/steer-group-send.ts';
import { addToGroup } from './groups/add-to-group.ts';
import { amendGroup } from './groups/amend-group.ts';
import { createGroup } from './groups/create-group.ts';
import { listGroups } from './groups/list-groups.ts';
import { removeFromGroup } from './groups/remove-from-group.ts';
import { removeGroup } from './groups/remove-group.ts';
import { createImport } from './imports/create-import.ts';
import { listImports } from './imports/list-imports.ts';
import { showImport } from './imports/show-import.ts';
import { listSubscriptions } from './notifications/list-subscriptions.ts';
import { subscribeBrowser } from './notifications/subscribe-browser.ts';
import { unsubscribeBrowser } from './notifications/unsubscribe-browser.ts';
import { showOpenApi } from './openapi/show-openapi.ts';
import { listOptOuts } from './opt-outs/list-opt-outs.ts';
import { reEnable } from './opt-outs/re-enable.ts';
import { recordOptOut } from './opt-outs/record-opt-out.ts';
import { amendPerson } from './people/amend-person.ts';
import { invitePerson } from './people/invite-person.ts';
import { listPeople } from './people/list-people.ts';
import { removePerson } from './people/remove-person.ts';
import { showMe } from './people/show-me.ts';
import { showProblem } from './problems/show-problem.ts';
import { showProof } from './proof/show-proof.ts';
import { search } from './search/search.ts';
import { amendTemplate } from './templates/amend-template.ts';
import { createTemplate } from './templates/create-template.ts';
import { listTemplates } from './templates/list-templates.ts';
import { removeTemplate } from './templates/remove-template.ts';
import { showTemplate } from './templates/show-template.ts';
import { amendWebhook } from './webhooks/amend-webhook.ts';
import { createWebhook } from './webhooks/create-webhook.ts';
import { listDeliveries } from './webhooks/list-deliveries.ts';
import { listWebhooks } from './webhooks/list-webhooks.ts';
import { removeWebhook } from './webhooks/remove-webhook.ts';
import { replayDeliveries } from './webhooks/replay-deliveries.ts';
import { rotateSecret } from './webhooks/rotate-secret.ts';
import { showWebhook } from './webhooks/show-webhook.ts';
import { testWebhook } from './webhooks/test-webhook.ts';

/**
 * Every endpoint that a tenant may call, in the order of the documentation. The Lambda, the gateway
 * and the OpenAPI document are made from this list.
 */
export const tenantEndpoints = {
  showMe,
  showAccount,
  listPeople,
  invitePerson,
  amendPerson,
  removePerson,
  listEvents,
  showLive,
  listSubscriptions,
  subscribeBrowser,
  unsubscribeBrowser,
  listContacts,
  saveContact,
  showContact,
  amendContact,
  removeContact,
  erasePerson,
  listGroups,
  createGroup,
  amendGroup,
  removeGroup,
  addToGroup,
  removeFromGroup,
  createImport,
  listImports,
  showImport,
  acceptGroupSend,
  previewGroupSend,
  sendTestText,
  listGroupSends,
  showGroupSend,
  amendGroupSend,
  listGroupSendTexts,
  pauseGroupSend,
  resumeGroupSend,
  cancelGroupSend,
  search,
  listConversations,
  showConversation,
  listConversationTexts,
  sendText,
  previewText,
  showText,
  cancelText,
  listScheduled,
  readConversation,
  unreadConversation,
  assignConversation,
  snoozeConversation,
  finishConversation,
  listNotes,
  addNote,
  decideConversation,
  listOptOuts,
  recordOptOut,
  reEnable,
  listTemplates,
  createTemplate,
  showTemplate,
  amendTemplate,
  removeTemplate,
  listWebhooks,
  createWebhook,
  showWebhook,
  amendWebhook,
  removeWebhook,
  rotateSecret,
  testWebhook,
  listDeliveries,
  replayDeliveries,
  createExport,
  listExports,
  showExport,
  showProof,
  showProblem,
  showOpenApi,
};
