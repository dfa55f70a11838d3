/**
 * Time zones seen among the numbers of each area code. Source: the time zone map of Google's
 * libphonenumber (resources/timezones/map_data.txt), Copyright The Libphonenumber Authors, licensed
 * under the Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0). Changed: only +1 is
 * kept, each area code has the union of the zones of all its prefixes, area codes are grouped.
 */
export const areaCodesByZones: Readonly<Record<string, string>> = {
  'America/New_York':
    '201 202 203 207 212 215 216 220 223 227 229 231 234 239 240 248 252 260 267 269 272 276 ' +
    '283 301 302 304 305 313 315 317 321 324 326 329 330 332 336 339 347 351 352 363 364 380 ' +
    '386 401 404 407 410 412 413 419 434 440 443 445 448 463 470 472 475 478 484 502 508 513 ' +
    '516 517 518 540 551 561 567 570 571 582 585 586 603 607 609 610 614 616 617 631 640 645 ' +
    '646 656 667 678 680 681 686 703 704 706 716 717 718 724 727 728 732 734 740 743 754 757 ' +
    '762 765 770 771 772 774 781 786 802 803 804 810 813 814 821 826 828 835 838 839 843 845 ' +
    '848 854 856 857 859 860 862 863 864 865 878 904 908 910 912 914 917 919 929 930 934 937 ' +
    '941 943 947 948 954 959 973 978 980 984 989',
  'America/Chicago':
    '205 210 214 217 218 224 225 228 235 251 254 256 262 274 281 309 312 314 316 318 319 320 ' +
    '325 327 331 334 337 346 353 361 402 405 409 414 417 430 432 447 464 469 479 501 504 507 ' +
    '512 515 531 534 539 557 563 572 573 580 601 608 612 615 618 629 630 636 641 651 659 660 ' +
    '662 682 689 708 712 713 715 726 730 731 737 763 769 773 779 806 815 816 817 830 832 847 ' +
    '870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 975 979 985',
  'America/Los_Angeles':
    '206 209 213 253 279 310 323 341 350 360 369 408 415 424 425 442 458 503 509 510 530 559 ' +
    '562 564 619 626 628 650 657 661 669 702 707 714 725 738 747 760 805 818 820 831 840 858 ' +
    '909 916 925 949 951 971',
  'America/Toronto':
    '226 249 263 289 343 354 365 367 382 416 437 438 450 468 514 519 548 579 581 613 647 683 ' +
    '705 742 753 819 873 905 942',
  'America/Denver': '303 307 385 406 435 505 575 719 720 748 801 915 970 983',
  'America/Chicago&America/New_York': '219 270 423 574 606 812 850 906',
  'America/Edmonton': '368 403 587 780 825',
  'America/Vancouver': '236 257 604 672 778',
  'America/Halifax': '428 506 782 902',
  'America/Phoenix': '480 520 602 623',
  'America/Winnipeg': '204 431 474 584',
  'America/Chicago&America/Denver': '308 620 785',
  'America/Santo_Domingo': '809 829 849',
  'America/Boise&America/Denver&America/Los_Angeles': '208 775',
  'America/Chicago&America/Denver&America/North_Dakota/Center': '605 701',
  'America/Jamaica': '658 876',
  'America/Puerto_Rico': '787 939',
  'America/Regina': '306 639',
  'America/Adak&America/Anchorage&America/Juneau&Pacific/Honolulu': '907',
  'America/Anguilla': '264',
  'America/Antigua': '268',
  'America/Barbados': '246',
  'America/Boise&America/Los_Angeles': '986',
  'America/Cayman': '345',
  'America/Denver&America/Los_Angeles': '541',
  'America/Denver&America/Phoenix': '928',
  'America/Dominica': '767',
  'America/Edmonton&America/Fort_Nelson&America/Toronto&America/Vancouver&America/Winnipeg': '867',
  'America/Edmonton&America/Vancouver': '250',
  'America/Grand_Turk': '649',
  'America/Grenada': '473',
  'America/Halifax&America/Puerto_Rico&America/St_Johns': '709',
  'America/Halifax&America/Toronto': '418',
  'America/Lower_Princes': '721',
  'America/Montserrat': '664',
  'America/Nassau': '242',
  'America/Port_of_Spain': '868',
  'America/Puerto_Rico&America/St_Johns': '879',
  'America/St_Kitts': '869',
  'America/St_Lucia': '758',
  'America/St_Thomas': '340',
  'America/St_Vincent': '784',
  'America/Toronto&America/Winnipeg': '807',
  'America/Tortola': '284',
  'Atlantic/Bermuda': '441',
  'Pacific/Guam': '671',
  'Pacific/Honolulu': '808',
  'Pacific/Pago_Pago': '684',
  'Pacific/Saipan': '670',
};

/**
 * Zones that the map lacks. An overlay covers the same area as the code it was added to: 364 over
 * 270, 367 and 581 over 418, 448 over 850, 458 over 541, 531 over 402, 689 over 407, 879 over 709,
 * 930 over 812, 986 over 208; 236, 257, 672 and 778 over 250. 402 reaches Mountain time; 474 is
 * Saskatchewan.
 */
export const furtherZones: Readonly<Record<string, string>> = {
  'America/Chicago': '364 448 930',
  'America/Denver': '402 458 531 986',
  'America/Edmonton': '236 257 672 778',
  'America/Halifax': '367 581 879',
  'America/New_York': '689',
  'America/Regina': '474',
};

/**
 * US states, the District of Columbia, territories, Canadian provinces (postal abbreviations) and
 * their area codes, with the overlays announced up to 2026: assignments of the North American
 * Numbering Plan, a public fact. 782 and 902 serve two provinces, 867 the three territories.
 */
export const areaCodesByState: Readonly<Record<string, string>> = {
  AL: '205 251 256 334 483 659 938',
  AK: '907',
  AZ: '480 520 602 623 928',
  AR: '327 479 501 870',
  CA:
    '209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562 619 626 628 650 657 ' +
    '661 669 707 714 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951',
  CO: '303 719 720 748 970 983',
  CT: '203 475 860 959',
  DE: '302',
  DC: '202 771',
  FL: '239 305 321 324 352 386 407 448 561 645 656 689 727 728 754 772 786 813 850 863 904 941 954',
  GA: '229 404 470 478 678 706 762 770 912 943',
  HI: '808',
  ID: '208 986',
  IL: '217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872',
  IN: '219 260 317 463 574 765 812 930',
  IA: '319 515 563 641 712',
  KS: '316 620 785 913',
  KY: '270 364 502 606 859',
  LA: '225 318 337 457 504 985',
  ME: '207',
  MD: '227 240 301 410 443 667',
  MA: '339 351 413 508 617 774 781 857 978',
  MI: '231 248 269 313 517 586 616 679 734 810 906 947 989',
  MN: '218 320 507 612 651 763 924 952',
  MS: '228 471 601 662 769',
  MO: '235 314 417 557 573 636 660 816 975',
  MT: '406',
  NE: '308 402 531',
  NV: '702 725 775',
  NH: '603',
  NJ: '201 551 609 640 732 848 856 862 908 973',
  NM: '505 575',
  NY: '212 315 329 332 347 363 465 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934',
  NC: '252 336 472 704 743 828 910 919 980 984',
  ND: '701',
  OH: '216 220 234 283 326 330 380 419 436 440 513 567 614 740 937',
  OK: '405 539 572 580 918',
  OR: '458 503 541 971',
  PA: '215 223 267 272 412 445 484 570 582 610 717 724 814 835 878',
  RI: '401',
  SC: '803 821 839 843 854 864',
  SD: '605',
  TN: '423 615 629 729 731 865 901 931',
  TX:
    '210 214 254 281 325 346 361 409 430 432 469 512 621 682 713 726 737 806 817 830 832 903 ' +
    '915 936 940 945 956 972 979',
  UT: '385 435 801',
  VT: '802',
  VA: '276 434 540 571 686 703 757 804 826 948',
  WA: '206 253 360 425 509 564',
  WV: '304 681',
  WI: '262 274 353 414 534 608 715 920',
  WY: '307',
  PR: '787 939',
  VI: '340',
  GU: '671',
  MP: '670',
  AS: '684',
  AB: '368 403 587 780 825',
  BC: '236 250 257 604 672 778',
  MB: '204 431 584',
  NB: '428 506',
  NL: '709 879',
  NS: '782 902',
  PE: '782 902',
  ON: '226 249 289 343 365 382 416 437 519 548 613 647 683 705 742 753 807 905 942',
  QC: '263 354 367 418 438 450 468 514 579 581 819 873',
  SK: '306 474 639',
  YT: '867',
  NT: '867',
  NU: '867',
};
