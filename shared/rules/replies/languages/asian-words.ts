import type { WordsOfLanguage } from './words-of-language.ts';

/** How people ask for an end in languages of Asia, word by word (`spot-by-words.ts`). */
export const ASIAN_WORDS: Readonly<Record<string, WordsOfLanguage>> = {
  zh: {
    apart: false,
    ends: '停|停止|停下|停下来|打住|终止|住手|够了|停发|别发|不要发|别烦|stop',
    leaves:
      '退订|退定|取消订阅|退出订阅|td|拒收|拒绝接收|拒绝接受|拉黑|屏蔽|取消关注|注销|取消短信|取消简讯|请勿打扰|勿扰',
    not: '不要|不想|不想要|不愿|不|别|勿|莫|不许|不准|不得|不希望|拒绝',
    sends: '发|发送|传|传送|推送|打扰|打搅|骚扰|烦|联系|联络|写|发来|群发|传讯|寄信',
    calls: '打电话|来电|致电|打来',
    texts:
      '短信|信息|消息|简讯|讯息|短讯|广告|推广|通知|资讯|订阅|营销|垃圾短信|推销|促销|sms|文字|手机短信',
    wants: '想|要|需要|愿意|希望|想要|感兴趣',
    receives: '收|收到|接收|接受|接到|受到',
    cancels: '取消|撤销',
    removes: '删|删除|删掉|移除|移出|去掉|除名|剔除|清除|删去|除去',
    mine: '我|我的|号码|电话|手机|手机号|手机号码|电话号码|名单|列表|通讯录|数据库|名字|本人|此号|此号码|名单上|名单里|名单中|列表里|列表中',
    fills: `
      请|麻烦|拜托|谢谢|多谢|谢|了|吧|啊|呀|啦|的|再|给|向|从|把|将|你们|您|您们|你|贵公司|这|这些|这种|这个|那些|任何|所有|一切|以后|今后|现在|
      立即|马上|立刻|也|都|就|还|来|过来|到|让|被|已经|我们|t|回复|不用了|不需要了|不需要|可以|可不可以|能不能|之|并|和|与|及|或|类|此|继续|其他|
      更多`,
  },
  ja: {
    apart: false,
    ends: '停止|中止|ストップ|やめて|やめてくれ|やめろ|止めて|止めろ|やめ|stop|止めてくれ|おやめ',
    leaves:
      '解除|退会|配信停止|登録解除|受信拒否|拒否|解約|配信解除|迷惑|購読解除|ブロック|配信不要|登録抹消|オプトアウト',
    not: 'ないで|ないでほしい|ないで欲しい|ないでくれ|たくない|たくありません|不要|いらない|いりません|要りません|要らない',
    sends:
      '送ら|送信し|送信|連絡し|メールし|配信し|よこさ|寄こさ|送って|送って来|送ってこ|送りつけ|書か',
    calls: '電話し|電話|かけてこ|電話をかけ',
    texts:
      'メッセージ|メール|ショートメール|ショートメッセージ|sms|テキスト|配信|通知|お知らせ|広告|宣伝|メルマガ|登録|購読|連絡|案内|ご案内|営業',
    wants: '希望|希望し|願い',
    receives: '受け取り|受け取|受信|受信し|受けとり|もらい|貰い',
    removes: '削除|消して|消し|外して|外し|抜いて|除外|除いて|消去|抹消|はずして',
    mine: '私|私の|番号|電話番号|リスト|名簿|名前|アドレス|連絡先|情報|データ|この番号',
    fills: `
      を|は|が|の|に|で|から|も|もう|と|して|し|てください|てほしい|て欲しい|ください|下さい|お願いします|お願いいたします|お願い致します|おねがいします|
      お願い|ほしい|欲しい|します|したい|したいです|です|すぐ|今すぐ|これ以上|二度と|今後|この|こちら|ありがとう|早く|ので|なので|くれ|ます|たい|一切|全て|
      すべて|こんな|よ|ね|か|た|して頂けますか|していただけますか|ていただけますか|そちら|あなた|御社|どうか|結構|結構です|いい|へ|について|する|の方|こと|
      お|ご|ほう`,
  },
  ko: {
    apart: false,
    ends: '그만|그만두|그만둬|중지|정지|중단|멈춰|멈추|스톱|스탑|그만해|stop|멈춰줘|그만하',
    leaves:
      '수신거부|거부|구독취소|해지|탈퇴|차단|구독해지|수신차단|수신해지|신청취소|문자거부|수신취소|알림해제|수신동의철회',
    not: `
      지마|지마세요|지마라|지마시고|지마십시오|지마시오|지말|지말아|지말아요|지말아줘|지말아주세요|지말고|지말라|지말라고|지말아달라|싫어|싫어요|싫습니다|싫다|
      싫다고|원하지않|고싶지않|원치않`,
    sends: '보내|보내시|전송|전송하|연락|연락하|괴롭히|귀찮게하|스팸|발송|발송하|보내는|보내는것',
    calls: '전화|전화하|전화걸|걸',
    texts:
      '문자|문자하|메시지|메세지|광고|알림|구독|수신|sms|홍보|문자메시지|스팸문자|메시지하|톡|광고문자',
    wants: '희망|바라|원하',
    receives: '받|받기|받고|받는|받는것|수신하',
    removes: '삭제|지워|빼|제거|제외|지우|삭제해|빼줘',
    mine: '제|내|번호|전화번호|명단|목록|리스트|연락처|이름|저|나|저의|나의|핸드폰|폰|제번호|내번호',
    fills: `
      를|을|은|는|이|가|에서|에|의|도|좀|더이상|더는|더|이상|다시는|다시|제발|부탁|부탁드립니다|부탁드려요|부탁해요|부탁합니다|해주세요|해주십시오|해줘|
      해줘요|해주시기|해요|해|하세요|하십시오|하라고|하라|합니다|할게요|할께요|주세요|줘|줘요|주십시오|주시기|주시길|바랍니다|바래요|세요|시오|십시오|요|
      어요|아요|습니다|입니다|이제|그냥|앞으로|절대|감사합니다|고마워요|요청|요청합니다|신청|신청합니다|이런|모든|전부|모두|한테|에게|로|으로|그|이거|
      지금|당장|어|아|고|라고|다|요청드립니다|하|하고|싶어요|싶습니다|싶|말고|만|님|여기|귀사|당신|것|거|정말|진짜|네|응`,
  },
  vi: {
    apart: true,
    ends: `
      dung|dung lai|ngung|ngung lai|ngung ngay|cham dut|du roi|huy|huy bo|ket thuc|stop|
      thoi di|ngat`,
    leaves: `
      tu choi|huy dang ky|huy dang ki|ngung dang ky|bo theo doi|huy nhan|chan|
      dung lam phien|unsubscribe`,
    voids: 'khong nhan duoc|ko nhan duoc|chua nhan duoc|khong thay|chua thay',
    not: 'khong|ko|k|khg|chang|khong bao gio|khong co',
    sends: `
      gui|nhan tin|nhan|lien lac|lien he|lam phien|quay ray|quay roi|spam|gui tin|text|
      nhan tin nhan`,
    calls: 'goi|goi dien|dien|goi dien thoai',
    texts: `
      tin|tin nhan|sms|quang cao|thong bao|khuyen mai|dang ky|dich vu|text|message|
      tin quang cao|tin rac`,
    wants: 'muon|can|quan tam|thich|dong y|yeu cau|co nhu cau',
    receives: 'nhan|nhan duoc|nhan them|nghe',
    removes: 'xoa|bo|loai|go|loai bo|rut|xoa bo|go bo',
    mine: `
      toi|minh|em|so|so dien thoai|dien thoai|ten|danh sach|sdt|list|so nay|tao|so cua toi|
      so may|he thong`,
    fills: `
      cho|nua|di|a|nhe|den|xin|vui long|lam on|hay|ngay|lai|toi|cua|khoi|ra|nay|cac|ban|anh|
      chi|them|bat ky|cam on|gi|voi|duoc|nhung|moi|ca|loai|het|tu|bi|nao|quy|cong ty|luon|
      thoi|lien tuc|vao|tren|trong|ve|va|thue bao|may|chung|lap tuc`,
  },
  tl: {
    apart: true,
    ends: `
      tigil|itigil|tigilan|ihinto|hinto|huminto|tama na|awat na|stop|istop|pakitigil|
      pakihinto|pakistop|tumigil|tigilin|sapat na`,
    leaves: `
      unsubscribe|unsub|iunsubscribe|magunsubscribe|paki unsubscribe|opt out|iblock|block|
      ibablock|lubayan|pabayaan|layuan|bitawan`,
    not: 'wag|huwag|hwag|wg|di|hindi|ayaw|ayoko|ayokong|ayawan|huwang',
    sends: `
      text|magtext|itext|nagtetext|pagtetext|magtetext|magtxt|txt|itxt|nagtext|message|
      magmessage|imessage|padala|magpadala|ipadala|padalhan|send|magsend|isend|sendan|
      kontakin|contact|icontact|kumontak|kulitin|istorbohin|gambalain|guluhin|spam|mangulit|
      mangistorbo|abalahin|pagpapadala|makipag ugnayan|magchat|ichat|replyan`,
    calls: 'tawag|tumawag|tawagan|call|magcall|icall|tatawag|pagtawag',
    texts: `
      texts|messages|mensahe|sms|promo|promos|subscription|notification|notifications|msg|
      msgs|ads`,
    wants: 'gusto|kailangan|nais|interesado',
    receives: `
      makatanggap|tumanggap|makareceive|receive|matanggap|nakakatanggap|makakuha|
      makareceived|nakakareceive|tanggap`,
    removes: `
      alisin|tanggalin|alis|tanggal|burahin|bura|paalis|patanggal|pakialis|pakitanggal|
      pakibura|pakidelete|idelete|delete|pakiremove|remove|iremove|ialis|ibura|paburahin|
      maalis|matanggal`,
    mine: `
      ako|akong|akin|aking|ko|number|numero|pangalan|list|listahan|cp|cellphone|me|namin|
      kami|phone`,
    fills: `
      na|nga|naman|po|ho|opo|paki|lang|please|pls|plz|nyo|niyo|ninyo|mo|kayo|kayong|ka|kang|
      nang|ng|ang|yung|ung|yun|sa|mga|inyo|inyong|dito|dyan|jan|diyan|rito|pa|ulit|uli|
      kahit|salamat|thank you|thanks|ito|tong|to|ni|mag|i|pag|maka|maaari|pwede|pwedeng|
      bang|muli|muling|agad|ngayon|ninyong|nyong|niyong|talaga|at|o|kay|para|sana|tagal|
      anymore|from|your|no|ina|et|ganito|ganyan|iyan|yan|ay`,
  },
  hmn: {
    apart: true,
    ends: 'tsum|nres|tseg|thim|txiav|txaus lawm|txaus|tsum kiag|stop',
    leaves: 'rho tawm|tshem tawm|muab rho tawm|cia li tsum|tawm hauv|unsubscribe|block',
    not: 'txhob|tsis xav tau|tsis xav|tsis yuav|tsi xav tau|tsis txhob',
    sends: `
      xa|text|txib|thab|cuam tshuam|cuamtshuam|sau|tiv tauj|hais|sib txuas|txuas lus|
      xa tuaj|ntxub`,
    calls: 'hu|hu xov tooj',
    texts: 'ntawv|message|messages|msg|sms|xov|lus|xov lus|ntawv xa|texts|cov ntawv|cov lus',
    wants: 'xav|xav tau|yuav|xavtau|nyiam',
    receives: 'txais|tau txais|tau',
    removes: 'tshem|rho|lwv|rhuav|muab tshem|delete|remove',
    mine: `
      kuv|npe|tooj|xov tooj|xovtooj|tus|lub|lub npe|tus xov tooj|naj npawb|kuv tus|number|
      peb`,
    fills: `
      rau|tuaj|ntxiv|lawm|thov|ua tsaug|cov|no|tawm|ntawm|koj|nej|mus|kiag|dua|li|tag nrho|
      ntau|daim|ib|hauv|cia|ua|kom|los|lub|tus|nkaus|tam sim no|mog|mas|os|nawb|yus|ntawd|
      qhov|txhua|muaj|please|thanks`,
  },
  hi: {
    apart: true,
    ends: `
      रुको|रुकें|रुकिए|रुक जाओ|रुक जाइए|रोको|रोकें|रोकिए|रोक|रोकना|बंद|बन्द|बस करो|बस करें|
      बस कीजिए|बस कर|स्टॉप|स्टाप|ख़त्म|खत्म|समाप्त|ruko|roko|roken|rokiye|ruk jao|rok do|
      band karo|band kro|band karein|band karen|band kar do|band kardo|band kijiye|
      band kariye|band krdo|bandh karo|bas karo|bas kro|bnd karo|band karna|band kr do`,
    leaves: 'अनसब्सक्राइब|रद्द|ब्लॉक|सदस्यता समाप्त|unsubscribe',
    not: 'मत|न|ना|नहीं|नही|नहि|कभी नहीं|mat|nahi|nahin|nhi|mt|na',
    sends: `
      भेज*|लिख*|परेशान|तंग|संपर्क|सम्पर्क|डिस्टर्ब|bhej*|likh*|pareshan|preshan|tang|
      disturb|contact|sampark`,
    calls: 'फोन|फ़ोन|कॉल|काल|call|phone|fone',
    texts: `
      मैसेज|मेसेज|मैसेजेस|संदेश|सन्देश|एसएमएस|टेक्स्ट|विज्ञापन|सूचना|सूचनाएं|सब्सक्रिप्शन|
      मेसेजेज|एस एम एस|sms|message|msg|messages|msgs|text|texts|mesej|messege|sandesh|
      paigham|msz`,
    wants: 'चाहिए|चाहिये|चाहता|चाहती|चाहते|chahiye|chahie|chahta|chahti|chaiye|chahiyen',
    receives: 'पाना|प्राप्त|लेना|lena|pana',
    removes: `
      हटा*|निकाल*|मिटा*|डिलीट|काट*|हटवा*|hata|hatao|hatado|hatana|hatayen|hata do|nikal*|
      delete|remove|mitao|mita`,
    mine: `
      मेरा|मेरे|मेरी|मुझे|मुझको|हमें|हमको|नंबर|नम्बर|नाम|सूची|लिस्ट|mera|mere|meri|mujhe|
      mujhko|muje|number|nambar|naam|list|humko`,
    fills: `
      करो|करें|करे|करिए|करिये|कीजिए|कीजिये|करना|करने|करते|कर|दो|दीजिए|दीजिये|दें|दे|देना|
      जाओ|जाएं|जाइए|कृपया|प्लीज|अब|और|आगे|से|दोबारा|फिर|कोई|भी|यह|ये|इन|को|के|की|का|इस|
      धन्यवाद|पर|आप|लोग|जी|मैं|अपनी|अपने|सब|तुरंत|अभी|यहां|कभी|वाले|रहे|वाला|karo|karna|kro|
      kar|kr|krna|karein|karen|kare|karain|kijiye|kijie|kariye|krdo|kardo|do|dijiye|den|
      dein|dena|please|pls|plz|ab|aur|dobara|phir|fir|koi|bhi|ye|yeh|ko|ke|ki|ka|is|aap|log|
      main|meherbani|shukriya|aage|se|apni|abhi|kabhi|ji|sab|karte|raho`,
  },
  ur: {
    apart: true,
    ends: 'رک*|روک*|بند|بس کرو|بس کریں|سٹاپ|اسٹاپ|ختم',
    leaves: 'ان سبسکرائب|انسبسکرائب|منسوخ|بلاک',
    not: 'نہ|مت|نہیں|نا|کبھی نہیں',
    sends: 'بھیج*|لکھ*|پریشان|تنگ|رابطہ|رابطے|ڈسٹرب|ارسال',
    calls: 'کال|فون|کالز',
    texts: 'میسج*|میسیج*|پیغام*|ٹیکسٹ|ایس ایم ایس|sms|اشتہار*|سبسکرپشن|مسیج|مسج',
    wants: 'چاہیے|چاہئے|چاہئیں|چاہییں|چاہتا|چاہتی|چاہتے|ضرورت',
    receives: 'وصول|لینا',
    removes: 'ہٹا*|نکال*|ڈیلیٹ|حذف|مٹا*|کاٹ*|خارج',
    mine: 'میرا|میرے|میری|مجھے|مجھ|ہمیں|نمبر|نام|لسٹ|فہرست',
    fills: `
      کرو|کریں|کرے|کر|دو|دیں|دے|دینا|کرنا|کیجیے|کیجئے|جائیں|جاؤ|جائے|براہ|مہربانی|کرم|برائے|
      شکریہ|پلیز|اب|اور|دوبارہ|آئندہ|مزید|کوئی|بھی|یہ|کو|کے|کی|کا|اس|سے|میں|آپ|جی|پر|فرما*|
      اپنی|اپنے|فوری|ابھی|سب|لوگ|کبھی|ان|یہاں`,
  },
};
