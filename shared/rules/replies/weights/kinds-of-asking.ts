/**
 * Words of one kind, in English, Spanish and French, as `readReply` spells them: the topics of
 * requests, strangers and angry people. The weights (`weigh-words.ts`) handle a word they have
 * never seen by its kind; a word of two kinds belongs to the first. Our own lists; they decide
 * nothing alone.
 */
export const KINDS_OF_ASKING: Readonly<Record<string, string>> = {
  cease: `
    stop quit cease halt discontinue desist refrain stopall end terminate stopping quitting
    ceasing ending halting discontinuing terminating ended terminated discontinued stopped cut
    knock lay suspend abort pause kill axe nix scrap dejen deje deja dejar dejarme dejarnos
    dejense paren pare para parar parenle parele cesen cese detengan detenga detener detenganse
    basta alto terminen terminar terminan eviten evitar arretez arreter arrete arret arretes
    arretent cessez cesser cesse stoppez stopper stoppe finissez finir halte`,
  cancel: `
    cancel cancelled canceled cancelling canceling cancellation cancelar cancelen cancele
    cancela cancelenme cancelame cancelacion annuler annulez annule annulation resilier resiliez
    deactivate disable deactivated revoke revoked revoking rescind rescinded withdraw withdrawn
    withdrawing withdrew terminate revoco revocar revoquer revoque void nullify`,
  remove: `
    remove removed removing removal delete deleted deleting deletion erase erased drop strike
    purge scrub omit exclude wipe eliminate unlist unenroll exempt expunge take taken taking
    took pull cross scratch boot kick yank toss scrap unregister deregister delist quitenme
    quiteme quitame quiten quite quita quitar quitarme saquenme saqueme sacame saquen saque
    sacar sacarme borrenme borreme borrame borren borre borra borrar borrarme eliminenme
    elimineme eliminame eliminen elimine elimina eliminar eliminarme remuevanme remuevan remover
    removerme retirenme retireme retiren retirar retirarme retirez retirer retire enlevez
    enlever enleve supprimez supprimer supprime effacez effacer efface otez oter rayez rayer
    radiez radier sortez sors sortir enlevame quitenos saquenos eliminez`,
  unsub: `
    unsubscribe unsubscribed unsubscribing optout optedout optingout unsub unenroll unenrolled
    disenroll desuscribir desuscribirme desuscribanme desuscribeme desuscriban desinscribir
    desinscribirme desabonner desabonnez desabonnement desinscrire desinscrivez desinscription
    desinscris baja darme denme unfollow unlist donotcall dnc deregister`,
  block: `
    block blocked blocking blocks mute muted muting ignore silence silenced blacklist
    blacklisted bloquear bloqueo bloqueado bloqueen bloqueando bloquer bloque bloquez filter
    filtered spamblock report reported reporting`,
  write: `
    text texting texts texted message messaging messaged contact contacting contacted write
    writing wrote email emailing emailed ping pinging pinged dm dming communicate communicating
    reach reaching reached notify notifying notified remind reminding reminded correspond
    escriban escriba escribas escribir escribirme escriben escribiendo escribiendome escribe
    escribieron contacten contacte contactes contactar contactarme contactenme texteen textees
    textear textearme texteando mensajeen mensajear comuniquen comunicarse ecrivez ecrire ecris
    ecrit contactez contacter textez texter texte recontacter communiquer communiquez joindre`,
  send: `
    send sending sent sends manden mande mandes mandar mandarme mandarnos mandan manda mandando
    mandandome mandaron envien envie envies enviar enviarme envian enviando enviaron envoyez
    envoyer envoie envoi envois envoies envoye envoyes forward forwarded forwarding deliver
    blast blasting push pushing shoot fire`,
  callby: `
    call calling calls called phone phoning dial dialing dialed dialled ring ringing rang llamen
    llame llames llamar llamarme llama llamando llaman appelez appeler appelle rappelez rappeler
    voicemail marcar marquen`,
  msgs: `
    sms mms notifications notification alerts alert messages mensajes mensaje textos texto
    mensajitos msgs reminders reminder communications communication correspondence newsletter
    newsletters robotexts textes courriels courriel correos correo emails email mails mail
    mailings mailing notificaciones avisos recordatorios rappels rappel updates update blasts
    followups outreach announcements`,
  promo: `
    promo promos promotion promotions promotional ads ad advertising advertisements
    advertisement marketing marketed offers offer deals deal coupons coupon specials
    solicitation solicitations soliciting solicit sales pitch pitches flyers promociones
    promocion ofertas oferta publicidad anuncios propaganda descuentos cupones pubs pub
    publicites publicite promotionnels offres rabais annonces sollicitations surveys survey
    invites invitations discounts discount newsletters campaign campaigns`,
  spam: `
    spam spamming spammer spammers spammed junk spams pourriel pourriels robocall robo robot bot
    bots automated unsolicited unwanted telemarketer telemarketers telemarketing basura`,
  list: `
    list lists database databases system systems registry roster distribution subscription
    subscriptions mailer crm rolodex directory lista listas agenda registro registros base liste
    listes fichier fichiers repertoire program programs loop thread chain rotation subscriber
    subscribers subscribe membership`,
  number: `
    number numbers phone phones cell cellphone mobile line landline handset digits inbox numero
    numeros telefono telefonos celular cel movil linea telephone portable cellulaire ligne`,
  info: `
    info information details data contact contacts name datos informacion contacto nombre infos
    coordonnees donnees donnee record records profile file files`,
  harass: `
    harass harassing harassment harassed harasser harassers bother bothering bothered bothers
    pester pestering pestered bug bugging bugged annoy annoying annoyed annoys hound hounding
    stalk stalking stalker stalkers disturb disturbing disturbed nag nagging badger badgering
    bombard bombarding bombarded flood flooding torment tormenting hassle hassling blowing
    molesten moleste molestes molestar molestarme molestando molestan molesta molestia molestias
    hostigar hostigando hostigamiento hostiguen acoso acosar acosando acosen acosadores
    fastidien fastidiar fastidian insistan insistir insisten harcelez harceler harcelement
    harceleurs derangez deranger derange achalez achaler embetez embeter importuner importunez
    intrusive invading invasion nuisance pest pests relentless persistent`,
  leave: `
    leave leaving left alone lose losing lost forget forgot forgetting dejenme dejeme dejame
    dejenos laissez laisser laisse lachez lache foutez fichez tranquille tranquilo tranquila
    olviden olvidense olvidenme olvide oubliez oublier pierdan perdez paz paix peace`,
  neg: `
    dont no not never wont cant didnt doesnt isnt arent aint wasnt werent wouldnt couldnt
    shouldnt hasnt havent hadnt nor without neither none nobody nothing nowhere jamas nunca
    ningun ninguna nada ni nadie sin ne pas jamais aucun aucune rien sans personne non nope nah
    nomas`,
  more: `
    anymore again more nomore ever further furthermore additional future another any mas plus
    otra otro vuelvan vuelva vuelvas volver encore longer continue continuing keep keeps keeping
    continued sigan siga seguir siguen continuez continuer persist resume`,
  want: `
    want wants wanted wanting wish wishes wished need needs needed needing like care desire
    prefer prefers interested interesting interest quiero deseo quisiera queremos necesito
    prefiero deseamos interesa interesan interesado interesada veux veut voulons souhaite
    souhaitons voudrais aimerais prefere besoin interesse interessee expect`,
  askverb: `
    ask asked asking asks request requested requesting requests tell told telling say said
    saying demand demanding demanded beg begging begged insist insisting instruct instructed
    pido pedi pedido pedimos solicito solicite solicita exijo ruego dije dicho digo demande
    demander prie dit dis redit repeated repeat repeating replied reply replying responded
    respond respondi answered answer typed type`,
  receive: `
    receive receiving received receives get getting gets got gotten recibir recibo recibiendo
    recibi reciben llegan lleguen llegar llegando recevoir recois recoit recu recus hear hearing
    heard see seeing read reading show showing`,
  please: `
    please kindly favor porfa por porfavor svp veuillez plait merci prie polite politely
    respectfully appreciate appreciated grateful thankful agradeceria agradezco gracias thanks
    thank apprecierais`,
  soon: `
    immediately now asap instantly promptly effective forthwith already ya inmediatamente
    inmediato ahora maintenant immediatement tout deja today hoy`,
  forever: `
    forever permanently completely altogether entirely totally good definitively siempre
    definitivamente permanentemente toujours definitivement completement`,
  freq: `
    daily weekly monthly constantly constant every everyday nonstop always hourly often
    repeatedly repeated multiple several numerous times twice thrice many much lots endless
    incessant continuous frequent frequently cada seguido tantos tanto tantas demasiados muchos
    diario chaque tant trop beaucoup souvent`,
  fedup: `
    tired sick enough fed done over sufficient harto harta hartos hartas cansado cansada cansan
    suffit ras marre assez tanne ecoeure fatigue exhausted bombarding overwhelming excessive
    ridiculous unnecessary`,
  quiet: 'quiet silent silence silencio mute hush peaceful relief',
  consent: `
    consent permission authorization authorize authorized authorise approval agree agreed
    agreement agreeing consented consenting autorizo autorice autorizado autorizacion permiso
    consentimiento consentement autorise autorisation accord allowed allow`,
  signup: `
    sign signed signing signup enroll enrolled enrolling register registered registering
    subscribe subscribed subscribing optin optedin optingin join joined joining inscribi
    inscrito suscribi suscribirme suscrito apunte inscrit inscrite inscrire abonne abonner
    abonnement abone`,
  legal: `
    law laws legal legally illegal illegally lawsuit lawsuits lawyer lawyers attorney attorneys
    sue sued suing court courts tcpa federal statute violation violations violate violating
    violated complaint complaints comply compliance liable liability damages settlement class
    litigation litigate litigious counsel legislation regulation regulations demanda demandar
    demandarlos demandare denuncia denunciar denunciare abogado abogada abogados ley leyes
    ilegal tribunal corte avocat avocate poursuivre poursuite poursuites plainte proces loi lois
    illegale infraction gdpr canspam casl rgpd cnil`,
  authority: `
    fcc ftc bbb police cop cops sheriff fbi feds authorities attorneygeneral crtc verizon att
    tmobile carrier regulator regulators policia profeco gendarmerie news media reporter yelp
    google facebook twitter tiktok reddit channel review reviews reviewed star stars rating
    ratings resena resenas avis etoile etoiles estrella estrellas`,
  crook: `
    scam scams scammer scammers scammed scamming fraud frauds fraudulent fraudster fraudsters
    phishing crook crooks crooked thief thieves stealing steal stole stolen liar liars lie lies
    lying lied cheat cheats cheating cheated con cons conned ripoff ripped robbed robbing
    robbery swindle swindlers bogus fake phony shady sleazy hacker hackers hacked criminal
    criminals estafa estafas estafadores estafador fraude fraudes fraudulentos robo robar ladron
    ladrones rateros ratero rata ratas mentira mentiras mentirosos mentiroso tramposos arnaque
    arnaques arnaqueurs arnaqueur escroc escrocs escroquerie voleur voleurs voler menteurs
    menteur mensonge crosseurs crosseur predatory predator predators exploit exploiting
    extortion`,
  insult: `
    idiot idiots idiotic moron morons moronic stupid dumb dumbass dumbasses dummy fool fools
    loser losers clown clowns jerk jerks asshole assholes bitch bitches bastard bastards dick
    dicks dickhead prick pricks douche douchebag douchebags scum scumbag scumbags creep creeps
    creepy pervert perverts trash garbage vermin parasite parasites leech leeches vulture
    vultures rats snakes snake weasel weasels pig pigs animals imbecile imbeciles imbecil dimwit
    nitwit lowlife lowlifes psycho psychos weirdo weirdos freak freaks pathetic worthless
    useless incompetent ignorant disgusting disgrace disgraceful shameful shameless shame
    ashamed despicable greedy vile rude nasty filthy gross lousy pos mf mofo motherfucker
    motherfuckers fucker fuckers cunt cunts twat wanker wankers tool tools pendejo pendejos
    pendeja idiota idiotas estupido estupidos inutil inutiles payaso payasos sinverguenza
    sinverguenzas cabron cabrones puto putos culero culeros mamones asquerosos asco verguenza
    malditos maldito groseros ridiculos incompetentes connard connards salaud salauds cretins
    cretin abruti abrutis debile debiles encule encules con nuls nul nulle minable minables
    honte pathetique pathetiques crapules ordure ordures enfoires batards batard andouille
    bouffon bouffons tontos tonto bruto brutos burros sucks suck trashy bozo bozos dolt
    numbskull knucklehead sewer cockroach cockroaches maggot maggots`,
  curse: `
    fuck fucking fucked fucks shit shitty bullshit crap crappy damn damned goddamn goddam hell
    ass bs bloody freaking fricking effing wtf piss pissed mierda chingada chingado chinga
    chingar chinguen chinguense carajo carajos verga joder puta putas pinche pinches cono culo
    madre merde putain bordel chier foutre ostie osti tabarnak criss calice crisse calisse marde
    caca cul emmerde emmerdez sod bugger arse`,
  violence: `
    kill killing killed die dies dying dead death burn burning beat beating punch punching smash
    hurt shoot shooting gun guns bomb knife stab slap choke choking rot rotting hunt fight
    destroy murder murdered ruin ass kick whoop matar mato morir muere mueran muerte muerto
    golpear quemar crever creve tuer tue mort casser frapper gueule coming threat threaten
    threatening threats regret pay payback revenge karma curse cursed`,
  wrong: `
    wrong incorrect mistaken mistake mistakenly error erroneous misdial misdialed equivocado
    equivocada equivoco equivocaron equivoque equivocan equivocados erroneo mauvais mauvaise
    mauvaises errone erreur tromper trompe trompez trompes trompee confused confundido confundio
    confunden confuse mixed mixup mix misdirected elsewhere`,
  person: `
    person guy man woman lady girl dude individual fella gentleman chick persona senor senora
    senorita muchacho hombre mujer alguien personne monsieur madame homme femme quelqu someone
    somebody anybody anyone party recipient human people folks guys gentlemen ladies bro`,
  family: `
    wife husband mom mother dad father son daughter brother sister uncle aunt grandma
    grandmother grandpa grandfather cousin niece nephew kid kids child children baby spouse
    fiance boyfriend girlfriend roommate family parents parent mama papa madre padre hijo hija
    hermano hermana esposo esposa tio tia abuela abuelo mari femme fils fille soeur frere mere
    pere oncle tante ex inlaw inlaws stepdad stepmom stepson grandson granddaughter twins`,
  owner: `
    owner owned owns owning belong belongs belonged previous prior former formerly used
    reassigned recycled assigned inherited ported switched dueno anterior antes pertenece ancien
    ancienne precedent appartient appartenait attribue previously tenant`,
  know: `
    know knows knew known met heard recognize recognise conozco conoce conocemos conoces connais
    connait connaissons idea clue familiar stranger aware ring`,
  who: 'who whos whom quien quienes qui whose quem',
  what: 'what whats which why que cual quoi quel quelle porque pourquoi',
  how: 'how hows como comment howd',
  when: 'when whens cuando quand where wheres donde',
};
