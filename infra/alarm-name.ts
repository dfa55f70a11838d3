/** What an alarm of a stage is called: `ivip-messenger-prod-InboundDead`. */
export function alarmNameOf(stage: { readonly name: string }, id: string): string {
  return `ivip-messenger-${stage.name}-${id}`;
}
