package org.liandong.demo;

import java.util.SplittableRandom;

/** Names of people who do not exist. */
final class DemoNames {

  private static final String SURNAMES = "陈林黄梁李张冯许谭关何刘曾吴谢莫岑敖罗钟邓蔡叶周杨洪司徐苏施项姚";
  private static final String WOMEN = "秀英丽华玉兰凤琼彩霞小燕美玲月娥桂芳晓敏嘉怡雪梅惠珍";
  private static final String MEN = "志强国伟建华永明家豪海波文杰少东振宇伟雄德胜启贤水生";

  private DemoNames() {}

  /** A name, marked as made up. */
  static String of(SplittableRandom random, boolean woman) {
    String given = woman ? WOMEN : MEN;
    StringBuilder name = new StringBuilder();
    name.append(one(SURNAMES, random)).append(one(given, random));
    if (random.nextInt(5) > 0) {
      name.append(one(given, random));
    }
    return name.append("(演示)").toString();
  }

  private static char one(String characters, SplittableRandom random) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
