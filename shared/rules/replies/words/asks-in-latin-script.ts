/**
 * How people in the US ask for an end in languages of Latin script that the phrase tables do not
 * read: each a whole text, built from slots, as `spot-other-language.ts` spells it (lower case, no
 * accents, no signs). A text that says anything else too does not match.
 */
export const ASKS_IN_LATIN_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  pt: [
    '(?:eu )?(?:pare|parem|para|chega)(?: ja| agora| com isso)?(?: (?:de|com))?(?: (?:me|mandar|' +
      'enviar|escrever|incomodar|perturbar|ligar|essas|as|suas|mais))*(?: (?:mensage(?:m|ns)|sms|' +
      'textos?))?',
    '(?:eu )?nao (?:me )?(?:mandem?|envie[m]?|escrevam?|liguem?|perturbem?)(?: (?:me|mais|nada|as|' +
      'essas|suas|mensage(?:m|ns)|sms|textos?|para|mim))*',
    '(?:eu )?nao (?:quero|desejo)(?: (?:mais|receber|as|suas|essas|nada|de|voces))*(?: (?:receber|' +
      'mensage(?:m|ns)|sms|textos?))(?: mais)?',
    '(?:me )?(?:tir|remov|retir|exclu|apag|delet)\\w+(?: (?:me|o|meu|numero|telefone|contato|nome|' +
      'd?essa|d?esta|da|de|sua|lista))*(?: (?:me|numero|telefone|contato|nome|lista))',
    'me deixem? em paz|sem mais mensagens|para com isso|parem com isso|cancelar mensagens',
  ],
  ht: [
    '(?:sispann|rete|kanpe|stope)(?: (?:voye|ekri|texte|rele|m|mwen|mesaj|mesay|ban|sa|yo|anko|' +
      'anmede|kounye|a))*',
    'pa (?:voye|ekri|rele|texte|kontakte)(?: (?:m|mwen|mesaj|ban|anko|sa|yo|sou|telefon|nimewo|a|' +
      'bagay))*',
    '(?:mwen|m) pa (?:vle|bezwen|enterese)(?: (?:resevwa|anko|nan|sa|yo|nou))*(?: (?:mesaj|text|' +
      'tex|sms))(?: (?:anko|sa|yo|nou))*',
    '(?:retire|wete|efase)(?: (?:m|mwen|non|nimewo|telefon|nan|sou|lis|la|nou))+',
    'kite (?:m|mwen)(?: an)? (?:trankil|repo|anpe)|mwen vle sispann(?: resevwa mesaj)?',
  ],
  vi: [
    '(?:thoi |toi |hay )*(?:dung|ngung|khong)(?: (?:co|bao gio))?(?: (?:gui|nhan|goi|lam phien))' +
      '(?: (?:tin|nhan|cho|toi|nua|di|a|nhe|den|so|nay|dien|thoai))*',
    '(?:dung|ngung)(?: lai)?(?: (?:di|ngay|nua|nhe|a|gui|nhan|tin))*',
    'toi khong muon (?:nhan|nghe)(?: (?:tin|nhan|nua|them|sms))*|huy(?: (?:dang|ky|nhan|tin|bo))*',
    '(?:xoa|bo)(?: (?:so|ten|dien|thoai|nay))+(?: (?:cua|toi|khoi|danh|sach|nay))*|cham dut',
  ],
  tl: [
    '(?:paki ?)?(?:i?tigil|tigilan|i?hinto)(?: (?:nyo|niyo|ninyo|mo|na|ako|ang|yung|pag|text|' +
      'texts?|message|messages|mensahe|pagtext|pagtetext|sa|akin))*',
    '(?:wag|huwag)(?: (?:nyo|niyo|ninyo|mo|kayo|kayong|ka|kang|na|nang|ako|akong))*' +
      '(?: (?:mag|i|nang))?(?: ?(?:mag|i)?(?:text|message|msg|tawag|tumawag))(?: (?:sa|akin|dito))*',
    '(?:paki ?)?(?:tanggal|tanggalin|alis|alisin|bura|burahin)(?: (?:nyo|niyo|ninyo|mo|na|ako|ang|' +
      'yung|number|numero|pangalan|ko|sa|dyan|jan|list|listahan))*',
    '(?:ayoko|ayaw ko)(?: na)?(?: (?:ng|nang|sa|mga|inyong|makatanggap))*(?: (?:text|texts|' +
      'message|messages|mensahe))(?: nyo| niyo)?',
  ],
  pl: [
    '(?:przestan|przestancie|przestac|skoncz|skonczcie)(?: (?:mi|do|mnie|wysylac|pisac|slac|' +
      'przysylac|dzwonic|tych|sms\\w*|wiadomosci|juz))*',
    '(?:juz )?nie (?:pisz|piszcie|pisac|wysylaj|wysylajcie|wysylac|dzwon(?:cie|ic)?|przysylaj\\w*|' +
      'przysylac|kontaktuj\\w*)(?: (?:mi|do|mnie|sie|ze|mna|wiecej|juz|zadnych|tych|sms\\w*|' +
      'wiadomosci|tutaj))*',
    '(?:o )?(?:usun\\w*|wypis\\w*|skasuj\\w*|wykresl\\w*|skresl\\w*)(?: (?:mnie|mojego|moj|numer\\w*|' +
      'z|listy|bazy|tej|waszej))+',
    '(?:ja )?(?:juz )?nie (?:chce|zycze sobie)(?: (?:juz|wiecej|zadnych|dostawac|otrzymywac|tych|od|' +
      'was))*(?: (?:sms\\w*|wiadomosci))',
    'koniec(?: z)?(?: (?:sms\\w*|wiadomosciami|tym))?|daj(?:cie)? mi(?: juz)? spokoj|zostawcie ' +
      'mnie(?: w spokoju)?|rezygnuje(?: z (?:sms\\w*|wiadomosci|subskrypcji))?|wypisz(?:cie)?',
  ],
  de: [
    'keine?(?: weiteren?)?(?: (?:sms|nachrichten|texte|werbung|anrufe))(?: mehr)?(?: (?:bitte|' +
      'schicken|senden))*',
    'ich (?:will|mochte|wunsche)(?: (?:keine|nichts|weiteren|sms|nachrichten|texte|werbung|mehr|' +
      'von|ihnen|euch|bekommen|erhalten|empfangen))+',
    '(?:schreib|schick|send|kontaktier|text|ruf)\\w*(?: (?:sie|ihr|mir|mich|uns|bitte))*' +
      '(?: (?:nicht|nichts|keine))(?: (?:mehr|sms|nachrichten|weiteren|schreiben|an|weiter))*',
    'nicht(?: mehr| weiter)? (?:schreiben|kontaktieren|texten|senden|schicken|anrufen|storen)',
    '(?:losch|entfern|streich|nimm|nehm|trag)\\w*(?: (?:sie|bitte))*(?: (?:mich|meine|diese))' +
      '(?: (?:nummer|handynummer|telefonnummer|von|aus|der|ihrer|eurer|liste|verteiler|kontakten|' +
      'ab|raus|bitte))*',
    '(?:hor\\w*(?: sie)? auf|aufhoren|stoppen(?: sie)?|schluss|lass\\w*(?: sie)? mich(?: bitte)? in ' +
      'ruhe)(?: (?:damit|sofort|jetzt|mit|den|sms|nachrichten|mir|zu|schreiben|texten))*',
  ],
  it: [
    '(?:basta|ferm\\w+|smett\\w+)(?: (?:con|di|i|gli|questi|messaggi|sms|scrivermi|scrivere|' +
      'mandarmi|inviarmi|mandare|ora|subito|chiamarmi))*',
    'non (?:scriv|mand|invi|contatt|chiam)\\w+(?: (?:mi|piu|altri|i|questi|vostri|sms|messaggi|' +
      'nulla|niente))*',
    'non (?:voglio|desidero)(?: (?:piu|ricevere|altri|i|questi|vostri))*(?: (?:sms|messaggi))',
    '(?:cancell|togl|rimuov|elimin|disiscriv|lev)\\w*(?:mi|(?: il| questo)? (?:mio )?numero)' +
      '(?: (?:da|dalla|dalle|vostra|lista|liste|contatti|dai))*',
    'annull\\w+(?: l)? iscrizione|lascia(?:te)?mi in pace|annull\\w+ (?:i )?messaggi',
  ],
  hmn: [
    '(?:tsis )?txhob(?: (?:txhob|xa|txib|ntawv|hu|text|ntxiv|lawm|tuaj|rau|kuv|lus|message|no|' +
      'dua|xov))*',
    '(?:tsum|nres)(?: (?:xa|txib|ntawv|text|hu|tuaj|rau|kuv|lawm|message))*',
    'kuv tsis (?:xav|kam|yuav)(?: (?:tau|txais|cov|no|ntxiv))*(?: (?:ntawv|text|message|lawm))+' +
      '(?: (?:lawm|ntxiv|no))*',
    'tshem(?: (?:kuv|lub|npe|tus|xov|tooj|tawm|ntawm|daim|ntawv))+',
  ],
  hi: [
    '(?:mujhe |muje |ab |aur |mereko |ye |yeh )*(?:message|messages|msg|sms|text|texts)(?: (?:karna|' +
      'bhejna|bhej))?(?: (?:mat|na|band|nahi))(?: (?:karo|karein|kare|kariye|kijiye|bhejo|bhejna|' +
      'bhejiye|kar|do|dijiye|karna|chahiye))+',
    'band(?: (?:karo|karein|kariye|kijiye|kar do|kardo|kar dijiye))(?: (?:message|msg|sms|ye|yeh|' +
      'sab))*',
    '(?:mujhe )?mat (?:karo|bhejo|bhejna)(?: (?:message|msg|sms|text))+',
    'mera (?:number|naam) (?:hatao|hata do|hatado|delete karo|delete kar do|nikal do)',
  ],
};
