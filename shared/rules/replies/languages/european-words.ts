import type { WordsOfLanguage } from './words-of-language.ts';

/** The same for languages of Europe and of Haiti (`spot-by-words.ts`). */
export const EUROPEAN_WORDS: Readonly<Record<string, WordsOfLanguage>> = {
  pt: {
    apart: true,
    ends: `
      pare|parem|parar|para de|parem de|chega|basta|encerr*|interromp*|cesse|cessem|
      suspend*|stop|para com isso`,
    cancels: 'cancelar|cancele|cancelem|cancela|cancelamento|desativ*',
    leaves: `
      descadastr*|desinscrev*|desinscri*|desassin*|me deixe em paz|me deixem em paz|
      me deixa em paz|deixe me em paz|deixem me em paz|bloque*|nao perturbe|
      descadastramento|sair da lista|sair dessa lista|sair desta lista`,
    not: 'nao|nunca|jamais|nem|sem|n|naum',
    sends: `
      mande|mandem|mandar|manda|mandando|envie|enviem|enviar|envia|enviando|escreva|
      escrevam|escrever|contate|contatem|contatar|contacte|contactem|incomode|incomodem|
      incomodar|incomodando|perturbe|perturbem|perturbar|entre em contato|entrem em contato|em contato|
      entrar em contato|chate*|encher|encham|spam|importun*|disparar|torra*`,
    calls: 'ligue|liguem|ligar|liga|ligam|telefone|telefonem|telefonar|chamem|chamar',
    texts: `
      mensagem|mensagens|msg|msgs|msn|sms|texto|textos|torpedo*|propaganda*|anuncio*|
      promoc*|publicidade*|notificac*|recados|recebimento|inscricao|assinatura|cadastro|
      ofertas`,
    wants: `
      quero|queria|desejo|gostaria|autorizo|autorizei|preciso|aceito|interess*|
      tenho interesse|pedi|solicitei`,
    receives: 'receber|recebendo|recebe las',
    removes: 'tire|tirem|tirar|tira|remov*|exclu*|apag*|delet*|retir*|risque|elimin*',
    mine: `
      me|mim|meu|meus|minha|numero|telefone|celular|contato|nome|lista|listas|cadastro|
      sistema|base|dados|fone`,
    fills: `
      de|da|do|das|dos|desta|dessa|deste|desse|destas|dessas|dela|essa|esse|essas|esses|
      isso|isto|a|o|as|os|um|uma|mais|eu|por favor|favor|para|pra|pro|com|sua|seu|suas|seus|
      voces|voce|vcs|vc|em|no|na|aqui|ja|agora|nada|nenhuma|nenhum|outra|outro|novamente|
      obrigado|obrigada|gentileza|entre|entrem|pfv|pf|que|e|ou|tudo|todas|todos|ser|este|esta|estas|
      imediatamente|tipo|estou|foi|meus|qualquer|hoje|ate|logo|nisso|ola|oi`,
  },
  ht: {
    apart: true,
    ends: 'sispann|kanpe|rete voye|rete ekri|rete rele|rete texte|stope|stop|ase|arete|sispan',
    cancels: 'anile|bouke|bouke ak',
    leaves: `
      dezabone|dezabonnen|kite m anpe|kite m trankil|kite mwen trankil|kite mwen anpe|
      kite m an repo|soti nan lis|bloke|retire tet mwen|dezenskri*|kite m`,
    not: 'pa|pap|pinga|piga|pa janm',
    voids: `
      m pa voye|mwen pa voye|m pa rele|mwen pa rele|m pa ekri|mwen pa ekri|m pa texte|
      mwen pa texte|ou pa rele|ou pa voye|ou pa ekri`,
    sends: 'voye|ekri|texte|text|kontakte|kontak|anmede|deranje|nwi|fatige|anbete|pale',
    calls: 'rele|sonnen|fe apel',
    texts: `
      mesaj|mesay|messages|message|sms|teks|tex|text|piblisite|reklam|notifikasyon|abonman|
      alet|enskripsyon|tekst`,
    wants: 'vle|bezwen|enterese|renmen|ta renmen|dako|mande',
    receives: 'resevwa|jwenn',
    removes: 'retire|wete|efase|siprime|delete|elimine|bare',
    mine: 'm|mwen|non|nimewo|telefon|lis|kontak|lis la|telefonn|nan',
    fills: `
      tanpri|souple|silvouple|tanpri souple|ban|nan|sou|la|a|an|sa|yo|nou|ou|w|anko|kounye|
      kounyea|kounye a|touswit|mesi|ki|avek|ak|fin|pou|tout|bagay|ditou|de|sa a|sila|lan|
      sil vous ple|epi|e|plis|menm|ti|poko|deja|non`,
  },
  pl: {
    apart: true,
    ends: `
      stop|zatrzyma*|zatrzymaj*|przestan*|przesta*|skoncz*|koniec|dosc|dosyc|starczy|
      wystarczy|zaprzesta*|wstrzyma*|rezygn*|zrezygn*|zakoncz*`,
    cancels: 'anuluj*|anulowac|odwolaj*|odwoluje',
    leaves: `
      wypis*|odsubskryb*|odczep*|odwal*|dajcie mi spokoj|daj mi spokoj|daj spokoj|
      dajcie spokoj|w spokoju|zablok*|blokuj*|wyrejestr*|wyloguj*|odpisz mnie|spadaj*|
      unsubscribe`,
    not: 'nie|bez|zadnych|zaden|zadne|nigdy',
    sends: `
      pisac|pisz|piszcie|pisania|wysylaj|wysylajcie|wysylac|wysylania|wyslij*|przysylaj|
      przysylajcie|przysylac|slij*|slac|kontaktowac|kontaktuj*|spamuj*|spamowac|nekaj*|
      nagab*|zawrac*|przeszkadz*|meczcie|mecz|niepoko*|nachodz*`,
    calls: 'dzwon|dzwoncie|dzwonic|dzwonienia|wydzwan*|telefonuj*|telefonowac',
    texts: `
      sms*|esemes*|wiadomosc*|tekst*|reklam*|powiadom*|promoc*|newsletter*|subskrypc*|spam|
      spamu|ofert*|msg|abonament*|rozmow`,
    wants: 'chce|chcemy|zycz*|chcial*|potrzebuj*|interes*|zgadzam|zgod*|wyrazam',
    receives: 'otrzymywac|dostawac|odbierac|otrzymywania|dostawania|otrzymac',
    removes: `
      usun*|skasuj*|kasuj*|wykresl*|skresl*|wymaz*|wyrzuc*|usuw*|wykasuj*|zabierz*|zdejm*`,
    mine: `
      mnie|moj|moje|moja|mojego|numer|numeru|numerze|nr|listy|lista|liste|bazy|baza|telefon|
      telefonu|kontakt|kontaktow|kontaktu|dane|danych|nazwisko|mailingowej`,
    fills: `
      prosze|do|mi|sie|z|ze|na|od|ode|w|o|i|juz|wiecej|tych|te|ten|tego|tej|waszych|wasze|
      waszej|wam|was|mna|sobie|natychmiast|teraz|dziekuje|dzieki|pan|pani|panstwo|tutaj|tu|
      to|ja|bardzo|ow|y|ami|a|lub|ani|niech|mam|swoich|panstwa|wszystkich|dalszych|
      kolejnych|tym|tymi|prosba|o to|raz|jeszcze|by|mial|ta|jest|byc|ma|wreszcie|mojej`,
  },
  de: {
    apart: true,
    ends: `
      stop|stopp|stoppen|stoppt|stoppe|aufhoren|hor auf|hort auf|horen sie auf|
      hor bitte auf|hort bitte auf|horen sie bitte auf|hor endlich auf|hort endlich auf|
      horen sie endlich auf|schluss|genug|beenden|beende|beendet|einstellen|unterlassen|
      unterlass|ende|auf horen|lassen sie das|lass das|lasst das|schluss damit`,
    cancels: 'stornieren|annullieren|kundigen|kundige|kundigung|abbrechen|widerruf*',
    leaves: `
      abmelden|abmeldung|abbestellen|abbestelle|abbestellung|austragen|austragung|
      melden sie mich ab|melde mich ab|meldet mich ab|melden sie mich bitte ab|
      tragt mich aus|tragen sie mich aus|trag mich aus|in ruhe|blockier*|deabonnieren|
      abo beenden|nehmt mich raus|nehmen sie mich raus|melde mich hiermit ab|
      melde mich hier ab`,
    voids: 'habe|hab|hat|hatte|warum|wann|wie|wo|heute|morgen|termin',
    not: 'keine|kein|keinen|keiner|keinerlei|nicht|nichts|nie|niemals|ohne|nimmer',
    sends: `
      schreib*|sende*|send|senden|schick*|texten|textet|kontaktier*|kontakt|belastig*|
      storen|stort|store|nerv*|spam*|melden|meldet|smsen|zusenden|zuschicken|anschreiben|
      zukommen|belasten|bombardier*|mailen`,
    calls: 'anruf*|ruf|rufen|ruft|telefonier*|anrufe|anrufen',
    texts: `
      nachricht*|sms|textnachricht*|texte|mitteilung*|werbung|newsletter|benachrichtig*|abo|
      abos|abonnement|angebote|werbe*|infos|info|spam|erinnerungen|kurznachricht*`,
    wants: `
      will|mochte|wunsche|wollen|mochten|brauche|interess*|zustimm*|bin interessiert|
      einverstanden|gewunscht|erwunscht`,
    receives: 'erhalten|bekommen|empfangen|kriegen|haben',
    removes: `
      von der liste|aus der liste|von ihrer liste|aus ihrer liste|von eurer liste|
      aus eurer liste|aus dem verteiler|aus dem system|von dieser liste|losch*|entfern*|
      streich*|raus|heraus|entfernung|loschung|rausnehmen|herausnehmen`,
    mine: `
      von der liste|aus der liste|von ihrer liste|aus ihrer liste|aus dem verteiler|aus dem system|
      mich|mir|meine|meiner|meinen|meinem|mein|nummer|telefonnummer|handynummer|handy|liste|
      verteiler|daten|adressbuch|datenbank|kontaktliste|kontakte|name|namen|telefon|system`,
    fills: `
      bitte|sie|ihr|euch|ihre|ihrer|ihren|eure|eurer|euren|der|die|das|den|dem|des|aus|von|
      vom|mehr|weitere|weiteren|weiter|diese|dieser|diesen|dieses|diesem|ich|wir|uns|jetzt|
      sofort|endlich|danke|auf|zu|in|damit|ab|nehmen|nimm|nehmt|und|oder|auch|mal|an|ein|
      eine|wieder|ja|nein|je|ihnen|hiermit|doch|es|nochmal|erneut|zukunft|kunftig|da|hier|
      bin|mir|unter|ihrerseits|umgehend|dringend|nur|so|was|nachster|ihrem|eurem|zum`,
  },
  it: {
    apart: true,
    ends: `
      stop|ferma|fermate|fermati|fermatevi|fermare|basta|smett*|smettila|finiscila|finitela|
      piantala|piantatela|cess*|sospend*|interromp*|terminate|terminare|bastano`,
    cancels: 'annull*|disdire|disdetta|disdici|disdite|revoc*',
    leaves: `
      disiscri*|disattiv*|lasciatemi in pace|lasciami in pace|lasciatemi stare|
      lasciami stare|in pace|cancellatemi|cancellami|cancellarmi|rimuovetemi|rimuovimi|
      toglietemi|toglimi|eliminatemi|eliminami|recesso|bloccat*|blocco|togliermi|eliminarmi|
      rimuovermi|recedere`,
    not: 'non|no|senza|mai|niente|nessun|nessuno|nessuna|nulla',
    sends: `
      scrivete|scrivetemi|scrivere|scrivermi|scriva|scrivi|scrivano|mandate|mandatemi|
      mandare|mandarmi|mandi|manda|inviate|inviatemi|inviare|inviarmi|invii|inviarmene|
      spedite|spedire|spedirmi|contattare|contattate|contattatemi|contattarmi|contatti|
      contatta|disturbate|disturbare|disturbatemi|disturbarmi|disturbi|infastid*|stress*|
      rompere|rompete|spam|tormenta*|importun*|assilla*|messaggiare|messaggiate`,
    calls: `
      chiamate|chiamare|chiamarmi|chiamatemi|chiami|chiama|chiamino|telefonate|telefonare|
      telefonarmi|telefonatemi`,
    texts: `
      messagg*|sms|pubblicit*|promozion*|notific*|newsletter|iscrizion*|abbonament*|testi|
      avvisi|comunicazion*|offerte|msg|texts`,
    wants: `
      voglio|vogliamo|desider*|vorrei|intendo|acconsent*|interess*|autorizz*|bisogno|
      accett*|gradisc*`,
    receives: 'ricevere|riceverne|riceverli',
    removes: 'cancell*|rimuov*|rimozione|togli*|elimin*|depenn*|levate*|leva',
    mine: `
      mi|me|mio|mia|numero|telefono|cellulare|lista|liste|elenco|nome|contatto|contatti|
      dati|rubrica|database|mailing`,
    fills: `
      per favore|favore|per|piacere|cortesia|di|da|dal|dalla|dalle|dai|del|della|dei|delle|
      il|la|lo|i|gli|le|l|a|al|ai|alla|con|e|o|piu|questo|questi|queste|questa|vostri|
      vostro|vostra|vostre|tuoi|tuo|ne|vi|ti|subito|adesso|ora|grazie|prego|in|un|una|che|
      altri|altre|altro|altra|ancora|gia|tutto|tutti|sono|su|qui|ci|immediatamente|si|oltre|
      ulteriori|ed|essere|venga|chiedo|sms|d|ve|via|stop|suo|sua|suoi|sue|ogni|dall|dell`,
  },
  ru: {
    apart: true,
    ends: `
      стоп|stop|хватит|довольно|прекрат*|прекращ*|переста*|останови*|закончит*|достаточно|
      завязыва*|достали|достал|кончайте|кончай|завязывай*|завершит*`,
    cancels: 'отмен*|аннулир*',
    leaves: `
      отпис*|отпиш*|в покое|отвали*|отстань*|отвяжи*|отцепи*|отключит*|отключи|заблокир*|
      блокир*|откажусь|отказываюсь|отказ|отзываю|отстан*|идите лесом`,
    not: 'не|без|никогда|ничего|никаких|никакие|ненадо',
    sends: `
      пишите|пиши|писать|пишет*|присылайте|присылай|присылать|присылаите|шли|шлите|слать|
      отправляйте|отправляй|отправлять|отсылайте|высылайте|высылать|беспокойте|беспокоить|
      беспокой|спамить|спамьте|контактируйте|связывайтесь|тревожьте|тревожить|доставать|
      доставайте|надоедайте|надоедать|рассылайте|рассылать|навязывайте|приставайте|
      приставать`,
    calls: 'звоните|звони|звонить|названивать|названивайте|перезванивайте',
    texts: `
      сообщ*|смс|смски|смсок|смсками|sms|эсэмэс*|рассылка|рассылки|рассылку|рассылок|
      рассылкой|реклам*|уведомл*|подписк*|спам|спама|текст*|оповещ*|месседж*|предложен*|
      акци*`,
    wants: `
      хочу|хотим|желаю|нужн*|надо|интерес*|соглас*|хотел*|прошу|нуждаюсь|требую|разреша*|
      хотелось`,
    receives: 'получать|получения|получении|получени*',
    removes: 'удал*|убер*|убра*|исключ*|вычеркн*|сотр*|вычеркив*|выпиш*|снимите|стереть|сотрите',
    mine: `
      меня|мне|мой|мои|моего|моему|номер|номера|телефон|телефона|список|списка|списков|базы|
      база|базе|контакт|контактов|контакты|данные|имя|сюда|мобильный|абонент`,
    fills: `
      пожалуйста|пожалуиста|пж|пжл|плиз|спасибо|больше|ко|на|из|от|с|со|и|в|ваш*|эти|это|
      этот|этих|эту|этого|свои|свое|своей|мной|мною|вы|вас|вам|я|мы|уже|сейчас|немедленно|
      слышите|просто|все|более|там|тут|того|еще|раз|очень|же|ну|да|для|по|о|об|любые|любых|
      какие|прошу вас|будьте добры|ладно|вообще|оставьте|оставь|впредь|а|или|ни|мне|ты|твои|
      мою|моей`,
  },
};
