// #embed is C23; clang reads it in every mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "include/clexicons.h"

static const unsigned char nouns[] = {
#embed "../../Lexicons/nouns.txt"
};
static const unsigned char acts[] = {
#embed "../../Lexicons/acts.txt"
};
static const unsigned char discourse[] = {
#embed "../../Lexicons/discourse.txt"
};
static const unsigned char subject[] = {
#embed "../../Lexicons/subject.txt"
};
static const unsigned char chi_dao_dieu_hanh[] = {
#embed "../../Lexicons/indicators/chi-dao-dieu-hanh.txt"
};
static const unsigned char the_che[] = {
#embed "../../Lexicons/indicators/the-che.txt"
};
static const unsigned char thu_tuc[] = {
#embed "../../Lexicons/indicators/thu-tuc.txt"
};
static const unsigned char ho_so[] = {
#embed "../../Lexicons/indicators/ho-so.txt"
};
static const unsigned char chinh_quyen_so[] = {
#embed "../../Lexicons/indicators/chinh-quyen-so.txt"
};
static const unsigned char to_chuc_bo_may[] = {
#embed "../../Lexicons/indicators/to-chuc-bo-may.txt"
};
static const unsigned char cong_vu[] = {
#embed "../../Lexicons/indicators/cong-vu.txt"
};
static const unsigned char tai_chinh_cong[] = {
#embed "../../Lexicons/indicators/tai-chinh-cong.txt"
};
static const unsigned char chi_so[] = {
#embed "../../Lexicons/indicators/chi-so.txt"
};

static const clexicons_file files[] = {
    {"nouns.txt", nouns, sizeof nouns},
    {"acts.txt", acts, sizeof acts},
    {"discourse.txt", discourse, sizeof discourse},
    {"subject.txt", subject, sizeof subject},
    {"indicators/chi-dao-dieu-hanh.txt", chi_dao_dieu_hanh, sizeof chi_dao_dieu_hanh},
    {"indicators/the-che.txt", the_che, sizeof the_che},
    {"indicators/thu-tuc.txt", thu_tuc, sizeof thu_tuc},
    {"indicators/ho-so.txt", ho_so, sizeof ho_so},
    {"indicators/chinh-quyen-so.txt", chinh_quyen_so, sizeof chinh_quyen_so},
    {"indicators/to-chuc-bo-may.txt", to_chuc_bo_may, sizeof to_chuc_bo_may},
    {"indicators/cong-vu.txt", cong_vu, sizeof cong_vu},
    {"indicators/tai-chinh-cong.txt", tai_chinh_cong, sizeof tai_chinh_cong},
    {"indicators/chi-so.txt", chi_so, sizeof chi_so},
};

const size_t clexicons_count = sizeof files / sizeof files[0];

const clexicons_file *clexicons_file_at(size_t index) {
    return index < clexicons_count ? &files[index] : 0;
}
